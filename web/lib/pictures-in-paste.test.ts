// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { wordHtml, wordPlain } from './word-clipboard.fixture.ts';
import { picturesInPaste } from './pictures-in-paste.ts';

const count = (html: string, files: string[] = []) =>
  picturesInPaste({
    getData: (format) => (format === 'text/html' ? html : wordPlain),
    files: files.map((type) => ({ type })),
  });

test.each([
  ['pictures of a text from Word, not its drawn bullets or what counts readers', wordHtml, [], 2],
  ['a cut-out picture alone', '', ['image/png'], 1],
  ['a file that is no picture', '', ['application/pdf'], 0],
  ['cells of a spreadsheet, which come with a picture of themselves', '<table><tr><td>1</td></tr></table>', ['image/png'], 0],
  ['words', '', [], 0],
])('%s', (_what, html, files, expected) => {
  expect(count(html, files)).toBe(expected);
});
