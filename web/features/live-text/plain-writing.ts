import * as Y from 'yjs';
import { longestText } from '../../../domain/text-limits.ts';
import { i18n } from '../../lib/i18n.ts';
import { unsafeSentence } from '../../lib/text-guard.ts';
import { cleanPastedHtml, cleanPastedText } from './clean-pasted.ts';
import type { LiveStart, PlainField } from './live-start.ts';

export type PlainWritingOptions = {
  doc: Y.Doc;
  /** Filled while someone writes, for the editor that takes the field's place. */
  start: LiveStart;
  /** Why what stands there may not be saved; null when it may. */
  onRefused: (sentence: string | null) => void;
};

/**
 * Lets the browser itself write in a field until the editor is there: Enter, Backspace, a selection that is replaced, undo and
 * composing keyboards work as in any field. What is pasted comes in as the editor would take it. Gives a function that
 * stops, and notes where the caret is.
 */
export function followPlainWriting(element: HTMLElement, { doc, start, onRefused }: PlainWritingOptions): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let isComposing = false;
  let refused: string | null = null;

  const settle = () => {
    start.busy = isComposing || refused !== null;
    if (!start.busy) start.onFree?.();
  };
  const begin = () => {
    start.field ??= { element, base: Y.encodeStateAsUpdate(doc), isChanged: false, selection: null };
    document.execCommand('defaultParagraphSeparator', false, 'p');
  };
  const changed = () => {
    begin();
    start.field!.isChanged = true;
    const sentence = refusalOf(element);
    if (sentence !== refused) onRefused(sentence);
    refused = sentence;
    settle();
  };
  const compose = (isNow: boolean) => () => {
    isComposing = isNow;
    // The last letters of a word come with the end of it.
    if (isNow) settle();
    else setTimeout(settle, 0);
  };

  element.addEventListener('focus', begin, { signal });
  element.addEventListener('input', changed, { signal });
  element.addEventListener('compositionstart', compose(true), { signal });
  element.addEventListener('compositionend', compose(false), { signal });
  element.addEventListener('paste', paste, { signal });
  // From now on the caret is where the browser has it.
  for (const event of ['keydown', 'pointerup']) element.addEventListener(event, () => (start.point = null), { signal });

  return () => {
    listening.abort();
    if (start.field) start.field.selection = selectionIn(element);
    start.busy = false;
  };
}

function refusalOf(element: HTMLElement): string | null {
  const text = element.innerText;
  const over = (element.textContent ?? '').length - longestText;
  return unsafeSentence(text) ?? (over > 0 ? i18n().t('live.tooLong', { over, max: longestText }) : null);
}

function selectionIn(element: HTMLElement): PlainField['selection'] {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  if (!anchorNode || !focusNode || !element.contains(anchorNode) || !element.contains(focusNode)) return null;
  return { anchor: { node: anchorNode, offset: anchorOffset! }, head: { node: focusNode, offset: focusOffset! } };
}

function paste(event: ClipboardEvent): void {
  if (!event.clipboardData) return;
  event.preventDefault();
  const html = event.clipboardData.getData('text/html');
  if (html === '') document.execCommand('insertText', false, cleanPastedText(event.clipboardData.getData('text/plain')));
  else document.execCommand('insertHTML', false, bareHtml(cleanPastedHtml(html)));
}

const keptElements = ['P', 'H3', 'H4', 'UL', 'OL', 'LI', 'BR', 'STRONG', 'EM', 'B', 'I'];

/** Only the elements that a live text has, without attributes but the first number of a list: this goes into the page itself. */
function bareHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const element of [...parsed.body.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes])
      if (element.tagName !== 'OL' || name !== 'start') element.removeAttribute(name);
    if (!keptElements.includes(element.tagName)) element.replaceWith(...element.childNodes);
  }
  return parsed.body.innerHTML.trim();
}
