import { useMemo } from 'react';
import { type DiffPart, wordDiff } from '../../../domain/word-diff.ts';
import { useI18n } from '../../lib/i18n.ts';

/** Two texts as one: what was taken away struck through, what came underlined, and both said to those who listen. */
export function MarkedText({ before, after }: { before: string; after: string }) {
  const { t } = useI18n();
  const parts = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <p className="marked-text" role="group" aria-label={t('changes.marked')}>
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </p>
  );
}

function Part({ part: { kind, text } }: { part: DiffPart }) {
  const { t } = useI18n();
  if (kind === 'same') return text;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span className="visually-hidden">[{t(`changes.${kind}`)}: </span>
      {text}
      <span className="visually-hidden">] </span>
    </Mark>
  );
}
