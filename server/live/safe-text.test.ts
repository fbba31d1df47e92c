import type { Extension } from '@hocuspocus/server';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { guardText } from './safe-text.ts';

const number = '850101-1236';
type SyncPayload = Parameters<NonNullable<Extension['beforeSync']>>[0];

/** Sends updates one by one past the guard, as a browser without any guard would; gives the code of the first refusal. */
async function send(...updates: Uint8Array[]): Promise<string | null> {
  const document = new Y.Doc();
  for (const payload of updates) {
    const refusal = await guardText().beforeSync!({ type: 2, payload, document } as unknown as SyncPayload).then(
      () => null,
      (error: { reason: string }) => error.reason,
    );
    if (refusal) return refusal;
    Y.applyUpdate(document, payload);
  }
  return null;
}

/** One update per step of writing. */
function written(...steps: ((doc: Y.Doc) => void)[]): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const step of steps) doc.transact(() => step(doc));
  return updates;
}

const paragraph = (doc: Y.Doc, ...inside: (Y.XmlElement | Y.XmlText)[]) => {
  const element = new Y.XmlElement('paragraph');
  doc.getXmlFragment('rich:a').insert(0, [element]);
  element.insert(0, inside);
  return element;
};
const within = (name: string, ...inside: (Y.XmlElement | Y.XmlText)[]) => {
  const element = new Y.XmlElement(name);
  element.insert(0, inside);
  return element;
};

function placed(place: (text: Y.XmlText) => void): Y.XmlText {
  const text = new Y.XmlText();
  place(text);
  return text;
}

test.each<[string, ...((doc: Y.Doc) => void)[]]>([
  ['a text', (doc) => doc.getText('text:a').insert(0, number)],
  ['letter by letter', ...[...number].map((sign, at) => (doc: Y.Doc) => doc.getText('text:a').insert(at, sign))],
  [
    'half of it in bold',
    (doc) => doc.getText('text:a').insert(0, '850101-'),
    (doc) => doc.getText('text:a').insert(7, '1236', { bold: {} }),
  ],
  ['an embedded value', (doc) => doc.getText('text:a').insertEmbed(0, { note: number })],
  ['a mark', (doc) => doc.getText('text:a').insert(0, 'hej', { comment: number })],
  ['an attribute', (doc) => paragraph(doc).setAttribute('title', number)],
  ['the name of an attribute', (doc) => paragraph(doc).setAttribute(number, 'x')],
  ['the name of an element', (doc) => void paragraph(doc, new Y.XmlElement(number))],
  ['an element that no page shows', (doc) => void paragraph(doc, within('hidden', new Y.XmlText(number)))],
  ['text outside every paragraph', (doc) => doc.getXmlFragment('rich:a').insert(0, [new Y.XmlText(number)])],
  ['texts beside each other', (doc) => void paragraph(doc, new Y.XmlText('850101-'), new Y.XmlText('1236'))],
  ['a value', (doc) => doc.getMap('values').set('a', { deep: [number] })],
  ['the key of a value', (doc) => doc.getMap('values').set(number, true)],
  ['a row of a list', (doc) => doc.getArray('list:a').insert(0, [new Y.Map([['text', number]])])],
  ['the name of a field', (doc) => doc.getText(`text:${number}`).insert(0, 'x')],
])('an identity number is refused: %s', async (_where, ...steps) => {
  expect(await send(...written(...steps))).toBe('UNSAFE_TEXT');
});

test.each<[string, (doc: Y.Doc) => Y.XmlText]>([
  ['outside every paragraph', (doc) => placed((text) => doc.getXmlFragment('rich:a').insert(0, [text]))],
  ['in an element that no page shows', (doc) => placed((text) => void paragraph(doc, within('hidden', text)))],
])('a number that comes half by half %s is refused', async (_where, place) => {
  let text: Y.XmlText | undefined;
  const halves = written(
    (doc) => (text = place(doc)).insert(0, '850101-'),
    () => text!.insert(7, '1236'),
  );
  expect(await send(...halves)).toBe('UNSAFE_TEXT');
});

test('a number whose beginning comes last is refused when it comes', async () => {
  const [first, second, third] = written(
    (doc) => doc.getText('text:a').insert(0, 'Hon: '),
    (doc) => doc.getText('text:a').insert(5, '850101-'),
    (doc) => doc.getText('text:a').insert(12, '1236'),
  );
  expect(await send(second!, third!)).toBeNull();
  expect(await send(second!, third!, first!)).toBe('UNSAFE_TEXT');
  const [made, taken] = written(
    (doc) => doc.getText('text:a').insert(0, '850101a1236'),
    (doc) => doc.getText('text:a').delete(6, 1),
  );
  expect(await send(taken!, made!)).toBe('UNSAFE_TEXT');
});

test.each<[string, (doc: Y.Doc) => void]>([
  ['a shared type of another name', (doc) => doc.getText('hemligt').insert(0, 'hej')],
  ['a file', (doc) => doc.getMap('values').set('a', new Uint8Array([1]))],
  ['a document inside the document', (doc) => doc.getMap('values').set('a', new Y.Doc({ guid: number }))],
  ['a NUL character in an embedded value', (doc) => doc.getText('text:a').insertEmbed(0, { a: 'a\0b' })],
])('what no page writes is refused: %s', async (_what, step) => {
  expect(await send(...written(step))).toBe('BAD_INPUT');
});

test('ordinary writing passes: figures, a telephone number, rich text, rows', async () => {
  const updates = written(
    (doc) => doc.getText('text:a').insert(0, 'Ring 070-123 45 67 den 2026-03-04'),
    (doc) => void paragraph(doc, new Y.XmlText('1 000 000 kr'), new Y.XmlElement('hardBreak'), new Y.XmlText('2026–2028')),
    (doc) => doc.getArray('list:a').insert(0, [new Y.Map([['id', '0198c0de-0000-7000-8000-1234567890ab']])]),
    (doc) => doc.getMap('values').set('a', 42),
    (doc) => doc.getText('text:a').delete(0, 4),
  );
  expect(await send(...updates)).toBeNull();
});
