import { setLooks } from './pasted-looks.ts';
import { linesFor } from './pasted-tables.ts';
import { makeWordLists } from './word-lists.ts';

/**
 * Pasted HTML made ready for the small schema of a live text: Word's lists become lists, its comments and styles go,
 * headings become the two that exist, a link becomes its words and its address, a row of a table a line. What is struck out,
 * deleted or hidden stays out. The schema itself drops everything else it does not know, pictures too.
 */
export function cleanPastedHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(html.replaceAll('\0', ''), 'text/html');
  for (const element of parsed.querySelectorAll('script, meta, link, title, xml, iframe, object')) element.remove();
  removeComments(parsed);
  makeWordLists(parsed);
  setLooks(parsed);
  removeEmptyLines(parsed);
  for (const heading of parsed.querySelectorAll('h1, h2, p.MsoTitle')) rename(heading, 'h3');
  for (const heading of parsed.querySelectorAll('h5, h6, p.MsoSubtitle')) rename(heading, 'h4');
  for (const list of parsed.querySelectorAll('ol')) startWhereItSays(list);
  for (const link of parsed.querySelectorAll('a')) spellOut(link);
  // The innermost first, so that a table inside a cell is lines of that cell.
  for (const table of [...parsed.querySelectorAll('table')].reverse()) linesFor(table);
  return parsed.body.innerHTML;
}

/** Pasted plain text without characters that cannot be kept. */
export function cleanPastedText(text: string): string {
  return text.replaceAll('\0', '');
}

function removeComments(parsed: Document): void {
  const walker = parsed.createTreeWalker(parsed.body, NodeFilter.SHOW_COMMENT);
  const comments: Comment[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  for (const comment of comments) comment.remove();
}

/** Word writes an empty line as a paragraph with a space in a mark of its own. */
function removeEmptyLines(parsed: Document): void {
  for (const paragraph of parsed.querySelectorAll('p'))
    if (paragraph.textContent?.trim() === '' && paragraph.getElementsByTagName('o:p').length > 0) paragraph.remove();
  for (const mark of [...parsed.getElementsByTagName('o:p')]) mark.replaceWith(...mark.childNodes);
}

/** Some programs give each line its number instead of the list its first. */
function startWhereItSays(list: HTMLOListElement): void {
  const first = list.querySelector(':scope > li')?.getAttribute('value');
  if (first && !list.hasAttribute('start')) list.setAttribute('start', first);
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

/**
 * A live text has no links: the address is written after the words, when it leads out on the web or to a mailbox. A link
 * that only says where a file lies on someone's own computer goes altogether.
 */
function spellOut(link: HTMLAnchorElement): void {
  const address = link.getAttribute('href')?.trim() ?? '';
  const words = link.textContent?.trim() ?? '';
  const shown = address.replace(/^mailto:([^?]*).*$/i, '$1');
  if (/^(?:https?:|mailto:)/i.test(address) && !words.includes(shown)) link.append(` (${shown})`);
  if (/^file:/i.test(address) && /^(?:file:|[a-z]:\\|\\\\)/i.test(words)) link.textContent = '';
  link.replaceWith(...link.childNodes);
}
