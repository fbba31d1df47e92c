/**
 * Pasted HTML made ready for the small schema of a live text: Word's lists become lists, its comments and styles go,
 * headings become the two that exist. The schema itself drops everything else it does not know.
 */
export function cleanPastedHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(html.replaceAll('\0', ''), 'text/html');
  for (const element of parsed.querySelectorAll('style, script, meta, link, title, xml, iframe, object')) element.remove();
  removeComments(parsed);
  wordLists(parsed);
  for (const heading of parsed.querySelectorAll('h1, h2')) rename(heading, 'h3');
  for (const heading of parsed.querySelectorAll('h5, h6')) rename(heading, 'h4');
  // Spreadsheets: a row becomes a line.
  for (const row of parsed.querySelectorAll('tr')) {
    const line = parsed.createElement('p');
    line.textContent = [...row.cells].map((cell) => cell.textContent?.trim() ?? '').join(' · ');
    row.closest('table')?.before(line);
  }
  for (const table of parsed.querySelectorAll('table')) table.remove();
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

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

/** Word writes a list as paragraphs with `mso-list` and the mark of each as text. */
function wordLists(parsed: Document): void {
  let list = null as HTMLElement | null;
  for (const paragraph of [...parsed.querySelectorAll<HTMLElement>('p')]) {
    if (!/mso-list:(?!\s*none)/i.test(paragraph.getAttribute('style') ?? '')) {
      list = null;
      continue;
    }
    const mark = [...paragraph.querySelectorAll<HTMLElement>('span')].find((span) =>
      /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
    );
    const numbered = /\d|[a-z]\)/i.test(mark?.textContent ?? '');
    mark?.remove();
    const kind = numbered ? 'OL' : 'UL';
    if (list?.tagName !== kind || list.nextElementSibling !== paragraph) {
      list = parsed.createElement(kind);
      paragraph.before(list);
    }
    const item = parsed.createElement('li');
    list.append(item);
    item.append(paragraph);
  }
}
