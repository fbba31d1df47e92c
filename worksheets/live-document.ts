import * as Y from 'yjs';

import {
  isRichTextEmpty,
  listStartOf,
  type RichText,
  type RichTextBlock,
  type RichTextInline,
  type RichTextListItem,
  type RichTextMark,
} from '../domain/rich-text.ts';
import { readRows, sharedRows } from './live-rows.ts';

/**
 * Shape of every live document, plain object <-> Y.Doc. Four kinds of content, told apart by the prefix of their shared
 * type so that a server that knows nothing of the method can still read all of it:
 *
 * | prefix | Yjs type | plain |
 * |---|---|---|
 * | `rich:<key>` | XmlFragment (Tiptap) | rich text |
 * | `text:<key>` | Text | string |
 * | `list:<key>` | Array of Map, ordered by `live-rows.ts` | rows `{id, ...}` |
 * | `values` | Map | one JSON value per key, last writer wins |
 */
export type LivePlain = {
  rich: Record<string, RichText>;
  text: Record<string, string>;
  list: Record<string, Record<string, unknown>[]>;
  values: Record<string, unknown>;
};

export const emptyLivePlain = (): LivePlain => ({ rich: {}, text: {}, list: {}, values: {} });

/** The plain form of a live document. Empty parts are left out; unknown elements become paragraphs. */
export function readLivePlain(doc: Y.Doc): LivePlain {
  const plain = emptyLivePlain();
  for (const name of [...doc.share.keys()].sort()) {
    const [kind, key = ''] = splitName(name);
    if (kind === 'rich') plain.rich[key] = { type: 'doc', content: readBlocks(doc.getXmlFragment(name)) };
    else if (kind === 'text') plain.text[key] = doc.getText(name).toString();
    else if (kind === 'list') plain.list[key] = readRows(doc.getArray(name));
    else if (name === 'values') plain.values = doc.getMap(name).toJSON();
  }
  return plain;
}

/** True for the name of a shared type that a live document may have, as in the table above. */
export const isLiveRoot = (name: string) => name === 'values' || /^(?:rich|text|list):/.test(name);

/** True when nobody has written anything: no visible character, no row, no value. A no, or a tick taken back, is something written. */
export function isLivePlainEmpty(plain: LivePlain): boolean {
  const isWritten = (value: unknown) => value !== null && value !== undefined && value !== '';
  return (
    Object.values(plain.rich).every(isRichTextEmpty) &&
    Object.values(plain.text).every((text) => text.trim() === '') &&
    Object.values(plain.list).every((rows) => rows.length === 0) &&
    !Object.values(plain.values).some(isWritten)
  );
}

/** Fills an empty live document from its plain form: for example towns, imports and tests. */
export function writeLivePlain(doc: Y.Doc, plain: Partial<LivePlain>): void {
  doc.transact(() => {
    for (const [key, value] of Object.entries(plain.rich ?? {})) {
      doc.getXmlFragment(`rich:${key}`).insert(0, (value.content ?? []).map(blockToXml));
    }
    for (const [key, value] of Object.entries(plain.text ?? {})) doc.getText(`text:${key}`).insert(0, value);
    for (const [key, rows] of Object.entries(plain.list ?? {})) {
      doc.getArray(`list:${key}`).insert(0, sharedRows(rows));
    }
    for (const [key, value] of Object.entries(plain.values ?? {})) doc.getMap('values').set(key, value);
  });
}

function splitName(name: string): [string, string?] {
  const at = name.indexOf(':');
  return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
}

/** One rich text of a live document (`rich:<key>`) in its plain form. */
export function readRichText(doc: Y.Doc, key: string): RichText {
  return { type: 'doc', content: readBlocks(doc.getXmlFragment(`rich:${key}`)) };
}

function readBlocks(parent: Y.XmlFragment | Y.XmlElement): RichTextBlock[] {
  return parent.toArray().flatMap((node): RichTextBlock[] => (node instanceof Y.XmlElement ? [readBlock(node)] : []));
}

function readBlock(node: Y.XmlElement): RichTextBlock {
  if (node.nodeName === 'bulletList' || node.nodeName === 'orderedList') {
    const items = node.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);
    const content = items.map((item): RichTextListItem => ({ type: 'listItem', content: readBlocks(item) }));
    if (node.nodeName === 'bulletList') return { type: 'bulletList', content };
    const start = listStartOf(node.getAttribute('start') ?? 1);
    return { type: 'orderedList', ...(start === 1 ? {} : { attrs: { start } }), content };
  }
  const content = readInline(node);
  if (node.nodeName === 'heading') {
    const level = Number(node.getAttribute('level')) === 4 ? 4 : 3;
    return { type: 'heading', attrs: { level }, content };
  }
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
}

function readInline(node: Y.XmlElement): RichTextInline[] {
  return node.toArray().flatMap((child): RichTextInline[] => {
    if (child instanceof Y.XmlElement) return child.nodeName === 'hardBreak' ? [{ type: 'hardBreak' }] : [];
    if (!(child instanceof Y.XmlText)) return [];
    return (child.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]).flatMap(
      ({ insert, attributes }): RichTextInline[] => {
        if (typeof insert !== 'string' || insert === '') return [];
        const marks = (['bold', 'italic'] as const).filter((mark) => attributes?.[mark]).map((type): RichTextMark => ({ type }));
        return [marks.length > 0 ? { type: 'text', text: insert, marks } : { type: 'text', text: insert }];
      },
    );
  });
}

function blockToXml(block: RichTextBlock | RichTextListItem): Y.XmlElement {
  const element = new Y.XmlElement(block.type);
  if (block.type === 'heading') element.setAttribute('level', block.attrs.level as unknown as string);
  if (block.type === 'orderedList' && block.attrs) element.setAttribute('start', block.attrs.start as unknown as string);
  if (block.type === 'bulletList' || block.type === 'orderedList' || block.type === 'listItem') {
    element.insert(0, block.content.map(blockToXml));
  } else {
    element.insert(0, (block.content ?? []).map(inlineToXml));
  }
  return element;
}

function inlineToXml(inline: RichTextInline): Y.XmlText | Y.XmlElement {
  if (inline.type === 'hardBreak') return new Y.XmlElement('hardBreak');
  const text = new Y.XmlText();
  text.insert(0, inline.text, Object.fromEntries((inline.marks ?? []).map((mark) => [mark.type, {}])));
  return text;
}
