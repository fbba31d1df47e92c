import type { Extension } from '@hocuspocus/server';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { longestText } from '../../domain/text-limits.ts';
import { limitSizes, longestDocument, mostRows } from './size-limits.ts';

type SyncPayload = Parameters<NonNullable<Extension['beforeSync']>>[0];

/** Sends what each step writes past the limits; gives the code of the first refusal. */
async function send(document: Y.Doc, ...steps: ((doc: Y.Doc) => void)[]): Promise<string | null> {
  const writer = new Y.Doc();
  Y.applyUpdate(writer, Y.encodeStateAsUpdate(document));
  for (const step of steps) {
    const vector = Y.encodeStateVector(writer);
    writer.transact(() => step(writer));
    const payload = Y.encodeStateAsUpdate(writer, vector);
    const refusal = await limitSizes().beforeSync!({ type: 2, payload, document } as unknown as SyncPayload).then(
      () => null,
      (error: { reason: string }) => error.reason,
    );
    if (refusal) return refusal;
    Y.applyUpdate(document, payload);
  }
  return null;
}

const letters = (count: number) => 'å'.repeat(count);
const paragraphs = (doc: Y.Doc, ...texts: string[]) =>
  doc.getXmlFragment('rich:a').push(
    texts.map((text) => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(text)]);
      return paragraph;
    }),
  );
const row = (text: string) => new Y.Map([['text', text]]);
const documentOf = (...steps: ((doc: Y.Doc) => void)[]) => {
  const doc = new Y.Doc();
  for (const step of steps) step(doc);
  return doc;
};

test.each<[string, (doc: Y.Doc, text: string) => void]>([
  ['a line', (doc, text) => doc.getText('text:a').insert(0, text)],
  ['a rich text', (doc, text) => paragraphs(doc, text)],
  ['a rich text of two paragraphs', (doc, text) => paragraphs(doc, text.slice(0, 10), text.slice(10))],
  [
    'a rich text, half of it bold',
    (doc, text) => {
      paragraphs(doc, text);
      ((doc.getXmlFragment('rich:a').get(0) as Y.XmlElement).get(0) as Y.XmlText).format(0, 50, { bold: {} });
    },
  ],
  ['a row', (doc, text) => doc.getArray('list:a').push([row(text)])],
  ['a value', (doc, text) => doc.getMap('values').set('a', text)],
])('%s holds 100,000 characters and not one more', async (_what, write) => {
  expect(await send(new Y.Doc(), (doc) => write(doc, letters(longestText)))).toBeNull();
  expect(await send(new Y.Doc(), (doc) => write(doc, letters(longestText + 1)))).toBe('TEXT_TOO_LONG');
});

test('letter by letter, and by two people at once, it goes no further', async () => {
  const document = documentOf((doc) => doc.getText('text:a').insert(0, letters(longestText - 1)));
  const add = (doc: Y.Doc) => doc.getText('text:a').insert(0, 'x');
  expect(await send(document, add)).toBeNull();
  expect(await send(document, add)).toBe('TEXT_TOO_LONG');
  expect(document.getText('text:a').length).toBe(longestText);
});

test('what is too long already may become shorter, and be written beside', async () => {
  const document = documentOf((doc) => doc.getText('text:a').insert(0, letters(longestText + 500)));
  expect(await send(document, (doc) => doc.getText('text:a').delete(0, 100))).toBeNull();
  expect(await send(document, (doc) => doc.getText('text:b').insert(0, 'bredvid'))).toBeNull();
  expect(await send(document, (doc) => doc.getText('text:a').insert(0, 'x'))).toBe('TEXT_TOO_LONG');
});

test('a text that is replaced by another of full length passes', async () => {
  const document = documentOf((doc) => doc.getText('text:a').insert(0, letters(longestText)));
  const replace = (doc: Y.Doc) => {
    doc.getText('text:a').delete(0, longestText);
    doc.getText('text:a').insert(0, letters(longestText));
  };
  expect(await send(document, replace)).toBeNull();
});

test('a document as a whole, the rows of a list, its fields and paragraphs have limits too', async () => {
  const full = (doc: Y.Doc) => {
    for (let at = 0; at * longestText < longestDocument; at += 1) doc.getText(`text:${at}`).insert(0, letters(longestText));
  };
  expect(await send(documentOf(full), (doc) => doc.getText('text:one-more').insert(0, 'x'))).toBe('TEXT_TOO_LONG');
  const rows = (count: number) => (doc: Y.Doc) => doc.getArray('list:a').push(Array.from({ length: count }, () => row('x')));
  expect(await send(new Y.Doc(), rows(mostRows))).toBeNull();
  expect(await send(new Y.Doc(), rows(mostRows + 1))).toBe('TEXT_TOO_LONG');
  const fields = (doc: Y.Doc) => {
    for (let at = 0; at <= 50_000; at += 1) doc.getMap('values').set(`v${at}`, true);
  };
  expect(await send(new Y.Doc(), fields)).toBe('TEXT_TOO_LONG');
  expect(await send(new Y.Doc(), (doc) => paragraphs(doc, ...Array<string>(50_001).fill('')))).toBe('TEXT_TOO_LONG');
  expect(await send(new Y.Doc(), (doc) => doc.getText('text:a').insert(0, 'x', { comment: letters(longestDocument) }))).toBe(
    'TEXT_TOO_LONG',
  );
});

test('words that wait for others do not pile up', async () => {
  const writer = documentOf((doc) => doc.getText('text:a').insert(0, 'a'));
  const missing = Y.encodeStateVector(writer);
  const document = new Y.Doc();
  let refusal: string | null = null;
  for (let at = 0; at < 40 && refusal === null; at += 1) {
    writer.getText(`text:${at}`).insert(0, letters(50_000));
    const payload = Y.encodeStateAsUpdate(writer, missing);
    refusal = await limitSizes().beforeSync!({ type: 2, payload, document } as unknown as SyncPayload).then(
      () => null,
      (error: { reason: string }) => error.reason,
    );
    if (refusal === null) Y.applyUpdate(document, payload);
  }
  expect(refusal).toBe('TEXT_TOO_LONG');
  expect(document.store.pendingStructs!.update.length).toBeLessThan(4_000_000);
});
