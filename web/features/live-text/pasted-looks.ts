import { hiddenRow } from './pasted-tables.ts';

/** Elements whose words are struck out or deleted. */
const struck = 'del, s, strike';

/**
 * How pasted words look, as elements: bold and italic become `strong` and `em`, what is struck out, deleted (Word's tracked
 * changes) or hidden goes. Styles are read out of their attribute: under the page's own policy (`style-src 'self'`) no
 * document that a page makes applies them, so that `element.style` is empty and the `<b style="font-weight:normal">` that
 * Google Docs puts around everything would make all of it bold.
 */
export function setLooks(parsed: Document): void {
  giveClassesTheirLooks(parsed);
  for (const element of parsed.querySelectorAll(struck)) element.remove();
  for (const element of [...parsed.body.querySelectorAll<HTMLElement>('[style]')]) {
    if (element.isConnected) setLook(element);
  }
  for (const element of [...parsed.body.querySelectorAll('[hidden]')]) element.remove();
}

/** Properties that say how words look, or that they are hidden. */
const looks = /(?:^|;)\s*(?:display|visibility|mso-hide|font-weight|font-style|text-decoration(?:-line)?)\s*:[^;]*/gi;

/** Spreadsheets say in a style sheet what a class of cells looks like: `.xl66 {display:none}`. */
function giveClassesTheirLooks(parsed: Document): void {
  const sheets = [...parsed.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n');
  for (const [, name, declarations] of sheets.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)) {
    const said = declarations!.match(looks)?.join(';');
    if (!said) continue;
    for (const element of parsed.getElementsByClassName(name!))
      element.setAttribute('style', `${said};${element.getAttribute('style') ?? ''}`);
  }
  for (const sheet of parsed.querySelectorAll('style')) sheet.remove();
}

function setLook(element: HTMLElement): void {
  const style = styleOf(element);
  if (isHidden(style)) {
    // What is merged down from a hidden row of a table still belongs to the rows below it.
    if (element instanceof HTMLTableRowElement) element.dataset[hiddenRow] = '';
    else element.remove();
    return;
  }
  element.removeAttribute('style');
  const weight = style('font-weight');
  const isBold = weight !== '' && (weight.startsWith('bold') || Number(weight) >= 600);
  const slant = style('font-style');
  const isItalic = /^(?:italic|oblique)/.test(slant);
  // A heading is bold by itself.
  const isHeading = /^H[1-6]$/.test(element.tagName);
  if (isBold && !isHeading && !element.closest('b, strong')) wrap(element, 'strong');
  if (isItalic && !element.closest('i, em')) wrap(element, 'em');
  if (['B', 'STRONG'].includes(element.tagName) && weight !== '' && !isBold) element.replaceWith(...element.childNodes);
  else if (['I', 'EM'].includes(element.tagName) && slant !== '' && !isItalic) element.replaceWith(...element.childNodes);
}

function isHidden(style: (property: string) => string): boolean {
  return (
    style('display') === 'none' ||
    style('visibility') === 'hidden' ||
    style('mso-hide') === 'all' ||
    /line-through/.test(`${style('text-decoration')} ${style('text-decoration-line')}`)
  );
}

/** Puts the content of an element into a new one inside it. */
function wrap(element: HTMLElement, name: string): void {
  const around = element.ownerDocument.createElement(name);
  const blocks = [...element.children].filter((child) => /^(?:P|DIV|UL|OL|LI|TABLE|TBODY|TR|TD|TH|H[1-6])$/.test(child.tagName));
  // The look of a block goes to what stands in it.
  if (blocks.length > 0) {
    for (const block of blocks) wrap(block as HTMLElement, name);
    return;
  }
  around.append(...element.childNodes);
  element.append(around);
}

/** The value of a property in the element's style attribute, in lower case; empty when it says none. */
function styleOf(element: HTMLElement): (property: string) => string {
  const declarations = (element.getAttribute('style') ?? '')
    .split(';')
    .map((one) => one.split(':', 2).map((part) => part.trim().toLowerCase()));
  return (property) => declarations.findLast(([name]) => name === property)?.[1]?.replace(/\s*!important$/, '') ?? '';
}
