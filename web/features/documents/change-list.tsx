import './change-list.css';
import type { ChangeView } from '../../../contract/documents.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { type MessageKey, useI18n } from '../../lib/i18n.ts';
import { type ChangeLine, changeWords } from './change-words.ts';
import { MarkedText } from './marked-text.tsx';

const signs: Record<ChangeView['kind'], IconName> = { added: 'plus', removed: 'minus', changed: 'edit' };

export type ChangeListProps = {
  changes: readonly ChangeView[];
  /** Names of organisations and goals by id. */
  names: Record<string, string>;
  /** Only the sentences, without marked texts. */
  short?: boolean;
};

/** What changed between two versions, by the parts of the plan: a sentence each, and marked texts where words changed. */
export function ChangeList({ changes, names, short = false }: ChangeListProps) {
  const { t } = useI18n();
  const sections = [...new Set(changes.map(({ section }) => section))];
  return (
    <div className="change-list" data-short={short || undefined}>
      {sections.map((section) => (
        <section key={section}>
          <h3>{t(`changes.sections.${section}` as MessageKey)}</h3>
          <ul role="list">
            {changes
              .filter((change) => change.section === section)
              .map((change) => (
                <Change key={change.id} change={change} names={names} short={short} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Change({ change, names, short }: { change: ChangeView; names: Record<string, string>; short: boolean }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { headline, lines, formattingOnly } = changeWords(change, names, i18n);
  return (
    <li data-kind={change.kind}>
      <span className="change-sign">
        <Icon name={signs[change.kind]} size={15} />
        <span className="visually-hidden">{t(`changes.kinds.${change.kind}`)}: </span>
      </span>
      <div className="change-body">
        <span>{headline}</span>
        {formattingOnly ? <span className="small muted">{t('changes.formatting')}</span> : null}
        {short ? null : lines.map((line) => <Line key={line.field} line={line} />)}
      </div>
    </li>
  );
}

function Line({ line: { field, before, after, long } }: { line: ChangeLine }) {
  const { t } = useI18n();
  return (
    <div className="change-line">
      <span className="change-field">{field}</span>
      {long ? <MarkedText before={before} after={after} /> : <span>{t('changes.fromTo', { before, after })}</span>}
    </div>
  );
}
