/** What is read of a clipboard; the shape of `DataTransfer`. */
export type Pasted = { getData(format: string): string; files: ArrayLike<{ type: string }> };

/** Smallest picture that someone would miss: smaller ones only count who reads a mail. */
const smallestSide = 2;

/**
 * How many pictures are left out when this is pasted into a text field. Pictures stand in the HTML when there is any; a
 * file beside it is only another form of the same words, as spreadsheets make it. 0 when nothing is lost.
 */
export function picturesInPaste(pasted: Pasted): number {
  const html = pasted.getData('text/html');
  if (html === '') return [...Array.from(pasted.files)].filter(({ type }) => type.startsWith('image/')).length;
  if (!/<(?:img|svg|picture)\b/i.test(html)) return 0;
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return [...parsed.querySelectorAll('img, svg')].filter((picture) => !isTiny(picture) && !isMark(picture)).length;
}

const isTiny = (picture: Element): boolean =>
  ['width', 'height'].some((side) => Number(picture.getAttribute(side) ?? smallestSide) < smallestSide);

/** The drawn bullet of a list in Word. */
const isMark = (picture: Element): boolean =>
  picture.closest('span[style*="mso-list"]')?.getAttribute('style')?.toLowerCase().includes('ignore') === true;
