/**
 * Word writes a list as paragraphs with `mso-list: l0 level1 lfo1` and the mark of each as text. They become real lists:
 * a deeper level stands inside the line before it, another kind of mark begins a list of its own, and the number of a
 * heading goes.
 */
export function makeWordLists(parsed: Document): void {
  let open: OpenList[] = [];
  for (const block of [...parsed.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')]) {
    const level = levelOf(block);
    if (level === null) continue;
    const { kind, number } = takeMark(block);
    if (block.tagName !== 'P') continue;
    const follows = block.previousElementSibling !== null && block.previousElementSibling === open[0]?.list;
    open = listsFor(block, { level, kind, number, open: follows ? open : [] });
    const item = parsed.createElement('li');
    open.at(-1)?.list.append(item);
    item.append(block);
  }
}

type OpenList = { list: HTMLElement; level: number };

/** The lists that are open at a line, the outermost first; the last one is the line's own. */
function listsFor(line: HTMLElement, { level, kind, number, open }: Mark & { level: number; open: OpenList[] }): OpenList[] {
  const outer = open.filter((one) => one.level < level);
  const same = open.find((one) => one.level === level && one.list.tagName === kind);
  if (same) return [...outer, same];
  const list = line.ownerDocument.createElement(kind);
  if (number > 1) list.setAttribute('start', String(number));
  const around = outer.at(-1)?.list.lastElementChild;
  if (around) around.append(list);
  else line.before(list);
  return [...outer, { list, level }];
}

/** The level in one of Word's lists, from 1; null for what stands in none. */
function levelOf(block: HTMLElement): number | null {
  const style = block.getAttribute('style') ?? '';
  if (!/mso-list:(?!\s*(?:none|ignore))/i.test(style)) return null;
  return Number(/mso-list:[^;]*level(\d)/i.exec(style)?.[1] ?? 1);
}

/** Which kind of list a line is of, and the number that it has there. */
type Mark = { kind: 'OL' | 'UL'; number: number };

/** Takes away the mark and tells which kind of list it is of: "1.", "b)" and "iv." number, everything else is a bullet. */
function takeMark(block: HTMLElement): Mark {
  const mark = [...block.querySelectorAll<HTMLElement>('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  const text = mark?.textContent ?? '';
  const isNumber = /^\s*\(?(?:\d|[a-z]{1,5}[.)])/i.test(text);
  mark?.remove();
  return { kind: isNumber ? 'OL' : 'UL', number: Number(/^\s*\(?(\d{1,4})[.)]/.exec(text)?.[1] ?? 1) };
}
