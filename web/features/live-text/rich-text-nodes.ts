import type { RichText, RichTextBlock, RichTextInline, RichTextListItem } from '../../../domain/rich-text.ts';

/** Class of the line break that only holds an empty line open; it is no part of the text. The editor's own has the same. */
const fillerClass = 'ProseMirror-trailingBreak';

/** Rich text as elements that a browser can be let to write in, as the editor would show it. An empty text is one empty line. */
export function richTextNodes({ content }: RichText): HTMLElement[] {
  return content.length === 0 ? [block({ type: 'paragraph' })] : content.map(block);
}

function block(node: RichTextBlock | RichTextListItem): HTMLElement {
  switch (node.type) {
    case 'bulletList':
    case 'orderedList':
      return list(node);
    case 'listItem':
      return element('li', node.content.map(block));
    case 'heading':
      return element(node.attrs.level === 3 ? 'h3' : 'h4', line(node.content));
    case 'paragraph':
      return element('p', line(node.content));
  }
}

function list(node: Extract<RichTextBlock, { type: 'bulletList' | 'orderedList' }>): HTMLElement {
  const made = element(node.type === 'bulletList' ? 'ul' : 'ol', node.content.map(block));
  if (node.type === 'orderedList' && node.attrs) made.setAttribute('start', String(node.attrs.start));
  return made;
}

function line(content: RichTextInline[] = []): Node[] {
  const needsFiller = content.length === 0 || content.at(-1)!.type === 'hardBreak';
  return [...content.map(inline), ...(needsFiller ? [filler()] : [])];
}

function inline(node: RichTextInline): Node {
  if (node.type === 'hardBreak') {
    const lineBreak = document.createElement('br');
    lineBreak.dataset['kept'] = '';
    return lineBreak;
  }
  const has = (type: 'bold' | 'italic') => node.marks?.some((mark) => mark.type === type);
  const text = document.createTextNode(node.text);
  const words = has('italic') ? element('em', [text]) : text;
  return has('bold') ? element('strong', [words]) : words;
}

function filler(): HTMLElement {
  const lineBreak = document.createElement('br');
  lineBreak.className = fillerClass;
  return lineBreak;
}

function element(name: string, inside: Node[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...inside);
  return made;
}

/** Takes away the line breaks at the end of lines that browsers put there to hold them open. */
export function removeFillers(field: HTMLElement): void {
  for (const lineBreak of field.querySelectorAll('br'))
    if (lineBreak.dataset['kept'] === undefined && isLast(lineBreak)) lineBreak.remove();
}

/** Composing leaves texts of no letters behind. */
function isLast(node: Node): boolean {
  const next = node.nextSibling;
  return next === null || (next.nodeType === Node.TEXT_NODE && next.nodeValue === '' && isLast(next));
}
