// @vitest-environment happy-dom
import { DOMParser as SchemaParser } from '@tiptap/pm/model';
import { expect, test } from 'vitest';

import { cleanPastedHtml, cleanPastedText } from './clean-pasted.ts';
import { liveTextSchema } from './live-text-schema.ts';
import { wordHtml } from '../../lib/word-clipboard.fixture.ts';

/** What is left in the text when this is pasted. */
function pasted(html: string): unknown {
  const place = document.createElement('div');
  place.innerHTML = cleanPastedHtml(html);
  return SchemaParser.fromSchema(liveTextSchema).parse(place).toJSON().content;
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const item = (text: string) => ({ type: 'listItem', content: [paragraph(text)] });

test("Word's lists become lists, without their marks", () => {
  const line = (list: string, mark: string, text: string) =>
    `<p class=MsoListParagraph style='mso-list:${list} level1 lfo1'><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp;</span></span>${text}</p>`;
  const html = `<p>Före</p>${line('l0', '·', 'ett')}${line('l0', '·', 'två')}${line('l1', '1.', 'tre')}<p>Efter</p>`;
  expect(pasted(html)).toEqual([
    paragraph('Före'),
    { type: 'bulletList', content: [item('ett'), item('två')] },
    { type: 'orderedList', content: [item('tre')] },
    paragraph('Efter'),
  ]);
});

test('styles, scripts, comments and pictures go; bold and italic stay', () => {
  const html = `<style>p{color:red}</style><!-- en not --><p style="color:red">Vi <b>ser</b> <i>nu</i><o:p></o:p></p><script>alert(1)</script><img src=x onerror=alert(1)>`;
  expect(pasted(html)).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Vi ' },
        { type: 'text', text: 'ser', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' ' },
        { type: 'text', text: 'nu', marks: [{ type: 'italic' }] },
      ],
    },
  ]);
});

test('headings become the two that exist, and a row of a table a line', () => {
  const html = '<h1>Ett</h1><h2>Två</h2><h5>Fem</h5><table><tr><td>A</td><td> B </td></tr><tr><td>C</td><td>D</td></tr></table>';
  expect(pasted(html)).toMatchObject([
    { type: 'heading', attrs: { level: 3 } },
    { type: 'heading', attrs: { level: 3 } },
    { type: 'heading', attrs: { level: 4 } },
    paragraph('A · B'),
    paragraph('C · D'),
  ]);
});

const bold = (text: string) => ({ type: 'text', text, marks: [{ type: 'bold' }] });
const said = (text: string) => ({ type: 'text', text });

test('what Word puts on the clipboard keeps its headings, lists, bold, addresses and tables, and nothing else', () => {
  expect(pasted(wordHtml)).toEqual([
    { type: 'heading', attrs: { level: 3 }, content: [said('Varför vi gör detta')] },
    {
      type: 'paragraph',
      content: [
        said('Vi ser '),
        bold('mer'),
        said(' i hamnen än '),
        { type: 'text', text: 'förra', marks: [{ type: 'italic' }] },
        said(' året.'),
      ],
    },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [paragraph('Hotellen'), { type: 'bulletList', content: [item('nattpersonal')] }] },
        item('Skolorna'),
      ],
    },
    { type: 'orderedList', content: [item('Först'), item('Sedan')] },
    paragraph('Läs planen (https://stad.example/plan), skriv till oss (plan@stad.example) och se här.'),
    { type: 'paragraph', content: [bold('Vem'), said(' · När')] },
    paragraph('Polisen Tullen · Mars'),
    paragraph('Slut'),
  ]);
  expect(JSON.stringify(pasted(wordHtml))).not.toMatch(/file:|NAMN|mso|anteckning|data:|javascript|spy/i);
});

test('a deeper list that begins, a list that ends and one that begins anew, and a numbered heading', () => {
  const line = (style: string, mark: string, text: string, tag = 'p') =>
    `<${tag} style='mso-list:${style} lfo1'><span style='mso-list:Ignore'>${mark} </span>${text}</${tag}>`;
  const html = `${line('l0 level2', 'a)', 'djup')}${line('l0 level1', '1.', 'grund')}<p>Mellan</p>${line('l0 level1', '2.', 'ny')}${line('l2 level1', '1.2', 'Rubrik', 'h2')}${line('l0 level1', '§', 'punkt')}`;
  expect(pasted(html)).toEqual([
    { type: 'orderedList', content: [item('djup')] },
    { type: 'orderedList', content: [item('grund')] },
    paragraph('Mellan'),
    { type: 'orderedList', content: [item('ny')] },
    { type: 'heading', attrs: { level: 3 }, content: [said('Rubrik')] },
    { type: 'bulletList', content: [item('punkt')] },
  ]);
});

test('a table that is only there for its looks gives its content as it is', () => {
  expect(pasted('<table><tr><td><p>Ett</p><ul><li>a</li></ul></td></tr></table>')).toEqual([
    paragraph('Ett'),
    { type: 'bulletList', content: [item('a')] },
  ]);
});

test('a NUL character is left out', () => {
  expect(cleanPastedText('a\0b')).toBe('ab');
});
