import type { Event } from 'js-yaml';
import { EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml';

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;
type Frame = { list: unknown[] } | { map: Record<string, unknown>; key: string | null };

/**
 * Reads YAML that is as plain as the method files are: maps with words as keys, lists, texts, whole numbers, true and
 * false. Several times quicker than the careful parser, but without lines. `undefined` means that something is wrong or
 * merely unusual (anchors, tags, dates, empty values, texts after | and > …); then the careful parser decides what it is.
 */
export function readPlainYaml(text: string): unknown {
  if (unusualSign.test(text) || lineOfDocuments.test(text)) return undefined;
  try {
    return build(text, parseEvents(text, {}));
  } catch {
    return undefined;
  }
}

// Tabs, carriage returns, byte order marks and other line ends: parsers differ in what they make of them.
// oxlint-disable-next-line no-control-regex
const unusualSign = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;
/** Lines that begin, end or direct a document, with or without something after them. */
const lineOfDocuments = /^(?:---|\.\.\.|%)/m;

function build(text: string, events: readonly Event[]): unknown {
  const root: unknown[] = [];
  const open: Frame[] = [];
  let innermost: Frame = { list: root };
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      innermost = open.pop() ?? refuse();
    } else if (event.type === EVENT_ID.DOCUMENT) {
      if (open.length > 0 || root.length > 0 || event.explicitStart || event.explicitEnd) refuse();
      open.push(innermost);
    } else {
      if (event.anchorStart >= 0 || event.type === EVENT_ID.ALIAS || event.tagStart >= 0) refuse();
      else if (event.type === EVENT_ID.SCALAR) put(innermost, text, event);
      else {
        const next: Frame = event.type === EVENT_ID.SEQUENCE ? { list: [] } : { map: {}, key: null };
        place(innermost, 'list' in next ? next.list : next.map);
        open.push(innermost);
        innermost = next;
      }
    }
  }
  return root[0];
}

function put(frame: Frame, text: string, scalar: ScalarEvent): void {
  const plain = scalar.style === SCALAR_STYLE.PLAIN;
  if (scalar.style === SCALAR_STYLE.LITERAL_BLOCK || scalar.style === SCALAR_STYLE.FOLDED_BLOCK) refuse();
  const written = getScalarValue(text, scalar);
  if ('list' in frame || frame.key !== null) place(frame, plain ? plainValue(written) : written);
  else if (!plain || !plainKey.test(written) || Object.hasOwn(frame.map, written)) refuse();
  else frame.key = written;
}

function place(frame: Frame, value: unknown): void {
  if ('list' in frame) frame.list.push(value);
  else {
    frame.map[frame.key ?? refuse()] = value;
    frame.key = null;
  }
}

const plainKey = /^(?!(?:true|false|null)$)[a-z][a-z0-9-]*$/i;
const wholeNumber = /^(?:0|[1-9][0-9]{0,8})$/;
/** One word that could be taken for something else than text: nothing, ~, null, TRUE, 1.5, -1, 0x1f, 2024-05-01, .inf. */
const perhapsNotText = /^(?:|~|null|true|false|[-+.]?[\d.][\w.:+-]*|[-+]?\.(?:inf|nan))$/i;

function plainValue(written: string): unknown {
  if (wholeNumber.test(written)) return Number(written);
  if (written === 'true' || written === 'false') return written === 'true';
  return perhapsNotText.test(written) ? refuse() : written;
}

function refuse(): never {
  throw new Error('unusual');
}
