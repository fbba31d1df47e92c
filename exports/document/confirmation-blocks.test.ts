import { describe, expect, it } from 'vitest';
import type { Confirmation } from '../../domain/document.ts';
import { buildConfirmations } from '../testing/build-plan-snapshot.ts';
import { confirmationBlocks, confirmationStatus } from './confirmation-blocks.ts';
import type { Cell, TableBlock } from './document-model.ts';
import { documentWords } from './document-words.ts';

const words = documentWords('sv');
const rowsOf = (confirmations: Confirmation[]): Cell[][] =>
  confirmationBlocks(
    { kind: 'plan', version: 3, frozenAt: '2027-03-03T09:15:00Z', sha256: 'a'.repeat(64), confirmations },
    words,
  ).find((block): block is TableBlock => block.type === 'table')?.rows ?? [];
const blanks = (row: Cell[]) => row.flat().flatMap((item) => ('blank' in item ? [item.blank] : []));
const text = (row: Cell[]) =>
  row
    .flat()
    .flatMap((item) => ('blank' in item ? [] : item.spans.map((span) => span.text)))
    .join(' ')
    .replace(/\s+/g, ' ');

describe('confirmationBlocks', () => {
  const [confirmed = [], carried = [], reserved = [], anchored = [], proposed = [], declined = []] = rowsOf(buildConfirmations());

  it('fills itself from a decision: body, date, paragraph and function', () => {
    expect(text(confirmed)).toBe('Socialförvaltningen Bekräftar Socialnämnden 18 mars 2027 §/dnr 42 Bekräftat av Socialdirektör');
    expect(blanks(confirmed)).toEqual([]);
  });

  it('says when a decision was made about an earlier version, and names the paper', () => {
    expect(text(carried)).toContain('Beslutet gäller version 2.');
    expect(text(carried)).toContain('beslut-polisomradet.pdf');
  });

  it('shows the reservation and the reason for declining, never the word confirmed for the latter', () => {
    expect(text(reserved)).toContain('Förbehåll: Bolaget deltar');
    expect(text(declined)).toContain('Företaget byter ägare');
    expect(text(declined)).toContain('Besked lämnat av');
    expect(text(declined)).not.toContain('Bekräft');
  });

  it('leaves lines to write on where nothing is decided', () => {
    expect(blanks(anchored)).toEqual([
      'Beslutande organ och paragraf',
      'Ort och datum',
      'Underskrift',
      'Namnförtydligande och funktion',
    ]);
    expect(blanks(proposed)[0]).toBe('Paragraf eller diarienummer');
  });

  it('has six rows for the pen when nobody has been asked', () => {
    expect(rowsOf([]).map((row) => blanks(row).length)).toEqual([5, 5, 5, 5, 5, 5]);
  });
});

describe('confirmationStatus', () => {
  const of = (...states: Confirmation['state'][]) =>
    states.map((state) => ({ ...(buildConfirmations()[0] as Confirmation), state }));

  it.each([
    [of(), 'Fryst version, väntar på organisationernas beslut'],
    [of('proposed', 'anchored'), 'Fryst version, väntar på organisationernas beslut'],
    [of('confirmed', 'confirmed'), 'Bekräftad av alla 2 organisationer'],
    [of('confirmed'), 'Bekräftad av den organisation som har tillfrågats'],
    [of('confirmed', 'reserved', 'proposed'), 'Bekräftad av 2 av 3 organisationer, 1 med förbehåll'],
    [of('confirmed', 'declined'), 'Bekräftad av 1 av 2 organisationer, 1 organisation säger nej'],
  ])('%#: %s', (confirmations, expected) => {
    expect(confirmationStatus(confirmations, 'a'.repeat(64), words)).toBe(expected);
  });

  it('says that a draft is a draft', () => {
    expect(confirmationStatus(of('confirmed'), null, words)).toBe('Utkast, kan fortfarande ändras');
  });
});
