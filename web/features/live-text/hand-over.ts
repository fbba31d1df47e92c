import { DOMParser as SchemaParser, Fragment, Node } from '@tiptap/pm/model';
import { Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { updateYFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { readRichText } from '../../../worksheets/live-document.ts';
import type { LiveStart, Place, PlainField } from './live-start.ts';
import { liveTextSchema, nodes } from './live-text-schema.ts';
import { removeFillers } from './rich-text-nodes.ts';

/** The shared text that a field shows: `rich:<key>` of a document. */
type Shared = { doc: Y.Doc; key: string };

/**
 * The editor takes the place of the plain field: what was written there comes in, joined with what others have written
 * meanwhile, as one change that can be taken back; the caret stands where it stood, or where someone pointed.
 */
export function takeOver(view: EditorView, start: LiveStart, shared: Shared): void {
  const { field } = start;
  start.field = null;
  const written = field ? readField(field) : null;
  const change = view.state.tr;
  const text = field?.isChanged ? joined(written!.text, field.base, shared) : view.state.doc;
  if (text !== view.state.doc) change.replaceWith(0, change.doc.content.size, text.content);
  const pointed = start.point ? view.posAtCoords(start.point) : null;
  if (pointed && text === view.state.doc) change.setSelection(Selection.near(change.doc.resolve(pointed.pos)));
  else if (written?.selection) {
    const [anchor, head] = written.selection.map((at) => change.doc.resolve(positionAfter(written.text, change.doc, at)));
    change.setSelection(TextSelection.between(anchor!, head!));
  } else change.setSelection(Selection.atEnd(change.doc));
  view.dispatch(change);
  if (start.focused) view.focus();
}

/** What was written in a plain field whose page has been left before the editor was there. */
export function keepField(field: PlainField, { doc, key }: Shared): void {
  if (!field.isChanged) return;
  const fork = forkWith(readField(field).text, field.base, key);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(fork), 'plain-field');
}

/** The text of a field as the editor knows it, and its selection as positions in that text. */
function readField({ element, selection }: PlainField): { text: Node; selection: [number, number] | null } {
  removeFillers(element);
  const within = ({ node, offset }: Place) => ({
    ...{ node, offset: Math.min(offset, node.nodeType === 3 ? (node.nodeValue ?? '').length : node.childNodes.length) },
  });
  const places: { node: globalThis.Node; offset: number; pos?: number }[] = selection
    ? [within(selection.anchor), within(selection.head)]
    : [];
  const text = SchemaParser.fromSchema(liveTextSchema).parse(element, {
    preserveWhitespace: true,
    findPositions: places as never,
  });
  const found = places.flatMap(({ pos }) => (pos === undefined ? [] : [pos]));
  return { text, selection: found.length === 2 ? [found[0]!, found[1]!] : null };
}

/** The document as it was, with the text in it: only what differs is new. */
function forkWith(text: Node, base: Uint8Array, key: string): Y.Doc {
  const fork = new Y.Doc();
  Y.applyUpdate(fork, base, 'base');
  const meta = { mapping: new Map(), isOMark: new Map() };
  fork.transact(() => updateYFragment(fork, fork.getXmlFragment(`rich:${key}`), text, meta as never));
  return fork;
}

function joined(text: Node, base: Uint8Array, { doc, key }: Shared): Node {
  const both = forkWith(text, base, key);
  Y.applyUpdate(both, Y.encodeStateAsUpdate(doc), 'others');
  const { content } = readRichText(both, key);
  return nodes.doc.create(null, content.length > 0 ? Fragment.fromJSON(liveTextSchema, content) : nodes.paragraph.create());
}

/** Where a position of one text is in another that has been changed in one place. */
function positionAfter(before: Node, after: Node, at: number): number {
  const from = before.content.findDiffStart(after.content);
  if (from === null || at <= from) return Math.min(at, after.content.size);
  const end = before.content.findDiffEnd(after.content)!;
  const overlap = Math.max(0, from - Math.min(end.a, end.b));
  return at >= end.a + overlap ? at + end.b - end.a : end.b + overlap;
}
