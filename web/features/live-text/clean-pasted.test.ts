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
    { type: 'orderedList', attrs: { start: null }, content: [item('tre')] },
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
    { type: 'orderedList', attrs: { start: null }, content: [item('Först'), item('Sedan')] },
    paragraph('Läs planen (https://stad.example/plan), skriv till oss (plan@stad.example) och se här.'),
    { type: 'paragraph', content: [bold('Vem'), said(' · När')] },
    { type: 'paragraph', content: [said('Polisen'), { type: 'hardBreak' }, said('Tullen · Mars')] },
    paragraph('Slut'),
  ]);
  expect(JSON.stringify(pasted(wordHtml))).not.toMatch(/file:|NAMN|mso|anteckning|data:|javascript|spy/i);
});

test('a deeper list that begins, a list that ends and one that begins anew, and a numbered heading', () => {
  const line = (style: string, mark: string, text: string, tag = 'p') =>
    `<${tag} style='mso-list:${style} lfo1'><span style='mso-list:Ignore'>${mark} </span>${text}</${tag}>`;
  const html = `${line('l0 level2', 'a)', 'djup')}${line('l0 level1', '1.', 'grund')}<p>Mellan</p>${line('l0 level1', '2.', 'ny')}${line('l2 level1', '1.2', 'Rubrik', 'h2')}${line('l0 level1', '§', 'punkt')}`;
  expect(pasted(html)).toEqual([
    { type: 'orderedList', attrs: { start: null }, content: [item('djup')] },
    { type: 'orderedList', attrs: { start: null }, content: [item('grund')] },
    paragraph('Mellan'),
    { type: 'orderedList', attrs: { start: 2 }, content: [item('ny')] },
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

const lines = (html: string) => {
  const place = document.createElement('div');
  place.innerHTML = cleanPastedHtml(html);
  return [...place.children].map((block) =>
    block.innerHTML.replaceAll(/<br[^>]*>/g, '\n').replaceAll(/<\/?(?:tbody|span)>/g, ''),
  );
};

test('the look of pasted words is read out of their styles: what Google Docs puts around everything makes nothing bold', () => {
  const html =
    '<b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400;font-style:normal">Vi ringer </span>' +
    '<span style="font-weight:700">alltid</span><span style="font-style:italic"> polisen</span></p></b>';
  expect(pasted(html)).toEqual([
    {
      type: 'paragraph',
      content: [said('Vi ringer '), bold('alltid'), { type: 'text', text: ' polisen', marks: [{ type: 'italic' }] }],
    },
  ]);
  expect(pasted('<p style="font-weight: bold !important">allt</p><p style="font-weight:500">inte</p>')).toEqual([
    { type: 'paragraph', content: [bold('allt')] },
    paragraph('inte'),
  ]);
  expect(pasted('<h2 style="font-weight:700"><span style="font-weight:400">Rubrik</span></h2>')).toEqual([
    { type: 'heading', attrs: { level: 3 }, content: [said('Rubrik')] },
  ]);
  expect(pasted('<div style="font-weight:700"><p>a</p><p>b</p></div>')).toMatchObject([
    { content: [bold('a')] },
    { content: [bold('b')] },
  ]);
});

test('what is deleted, struck out or hidden stays out', () => {
  const html =
    '<p class=MsoNormal>Vi ska <del cite="mailto:x" datetime="2026-10-01T10:00">inte </del><ins cite="mailto:x">alltid </ins>ringa polisen<s>, om chefen säger ja</s>.' +
    "<span style='display:none;mso-hide:all'>dold text</span><span style='text-decoration: underline line-through'> bort</span></p>";
  expect(pasted(html)).toEqual([paragraph('Vi ska alltid ringa polisen.')]);
});

test('a list keeps the number that it begins with, and so does one of Word', () => {
  const item5 = `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>5.<span>&nbsp;</span></span>fem</p>`;
  const list = [{ type: 'orderedList', attrs: { start: 5 } }];
  expect(pasted('<ol start="5"><li>femte</li><li>sjätte</li></ol>')).toMatchObject(list);
  expect(pasted(item5)).toMatchObject(list);
  expect(pasted('<ol><li value="7">sju</li><li value="8">åtta</li></ol>')).toMatchObject([{ attrs: { start: 7 } }]);
  expect(pasted('<ol start="x"><li>första</li></ol>')).toMatchObject([{ type: 'orderedList', attrs: { start: null } }]);
});

test.each<[string, string, string[]]>([
  [
    'a caption is a line of its own',
    '<table><caption>Tabell 1</caption><tr><th>Vad</th><th>Vem</th></tr></table>',
    ['Tabell 1', 'Vad · Vem'],
  ],
  [
    'a row without cells is passed over',
    '<table><tr><td rowspan="2">A</td><td rowspan="2">B</td></tr><tr></tr><tr><td>C</td><td>D</td></tr></table>',
    ['A · B', 'C · D'],
  ],
  [
    'a cell merged down is said of each row',
    '<table><tr><td>Delmål</td><td>Aktivitet</td><td>Ansvarig</td></tr><tr><td rowspan="2">1 Hotellen</td><td>Utbilda</td><td>Kommunen</td></tr><tr><td>Affisch</td><td>Polisen</td></tr></table>',
    ['Delmål · Aktivitet · Ansvarig', '1 Hotellen · Utbilda · Kommunen', '1 Hotellen · Affisch · Polisen'],
  ],
  [
    'a cell merged down in the middle keeps its place',
    '<table><tr><td>A</td><td rowspan=2>B</td><td>C</td></tr><tr><td>D</td><td>E</td></tr></table>',
    ['A · B · C', 'D · B · E'],
  ],
  [
    'a cell merged over columns and down keeps its place',
    '<table><tr><td colspan=2>X</td><td rowspan=2>Y</td></tr><tr><td>P</td><td>Q</td></tr></table>',
    ['X · Y', 'P · Q · Y'],
  ],
  [
    'a hidden row stays out, and what is merged over it stays with the others',
    '<table><tr><td rowspan=3>G1</td><td>a</td></tr><tr style="display:none"><td>b</td></tr><tr><td>c</td></tr><tr><td>G2</td><td>d</td></tr></table>',
    ['G1 · a', 'G1 · c', 'G2 · d'],
  ],
  [
    'what is merged down from a hidden row belongs to those below',
    '<table><tr style="display:none"><td rowspan=2>G1</td><td>b</td></tr><tr><td>c</td></tr></table>',
    ['G1 · c'],
  ],
  [
    'nothing reaches from the head into the body',
    '<table><thead><tr><th rowspan=3>H</th><th>I</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    ['H · I', '1 · 2'],
  ],
  ['a row of empty cells is passed over', '<table><tr><td>A</td><td>B</td></tr><tr><td></td><td> </td></tr></table>', ['A · B']],
  [
    'looks that a class has in the style sheet of a spreadsheet',
    '<style><!-- .xl65 {font-weight:700;} .xl66 {mso-number-format:General; display:none;} --></style><table><tr><td class=xl65>A</td><td>B</td><td class="xl66">C</td></tr></table>',
    ['<strong>A</strong> · B'],
  ],
  [
    'line breaks of a cell are kept',
    '<table><tr><td>ett<br>två</td><td><p>tre</p><p>fyra</p></td></tr></table>',
    ['ett\ntvå · tre\nfyra'],
  ],
  [
    'a list in a cell is its lines',
    '<table><tr><td>A</td><td>Gör:<ul><li>x</li><li>y</li></ul></td></tr></table>',
    ['A · Gör:\nx\ny'],
  ],
  [
    'a table inside a cell is lines of it',
    '<table><tr><td>A</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>',
    ['A · b · c'],
  ],
])('tables: %s', (_name, html, expected) => {
  expect(lines(html)).toEqual(expected);
});
