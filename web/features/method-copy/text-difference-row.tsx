import type { ReactNode } from 'react';
import type { TextDifference } from '../../../domain/method-copy.ts';
import type { Method } from '../../../domain/method.ts';
import type { MethodWords } from '../../../domain/method-texts.ts';
import { useI18n } from '../../lib/i18n.ts';
import { MarkedText } from '../documents/marked-text.tsx';
import { useTextWords } from './use-text-words.ts';

/** A list of texts as one text, a line each. */
export const asLines = (words: MethodWords): string => (typeof words === 'string' ? words : words.join('\n'));

export type TextDifferenceRowProps = {
  method: Method;
  difference: TextDifference;
  /** The two that are compared word by word. */
  before: MethodWords;
  after: MethodWords;
  /** More about it, under the marked text. */
  children?: ReactNode;
  actions: ReactNode;
};

/** One text that differs: where it stands, what is other, and what can be done. */
export function TextDifferenceRow({ method, difference, before, after, children, actions }: TextDifferenceRowProps) {
  const { t } = useI18n();
  const words = useTextWords(method);
  return (
    <li className="copy-difference">
      <p className="copy-difference-where">
        <strong>{words.kind(difference.kind)}</strong>
        <span className="small muted">{words.place(difference.path)}</span>
      </p>
      {asLines(before).trim() === '' ? <p className="marked-text">{asLines(after) || t('conflict.empty')}</p> : null}
      {asLines(before).trim() === '' ? null : <MarkedText before={asLines(before)} after={asLines(after)} />}
      {children}
      <div className="cluster">{actions}</div>
    </li>
  );
}
