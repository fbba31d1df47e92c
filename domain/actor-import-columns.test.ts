import { describe, expect, it } from 'vitest';

import { actorFields } from './actor.ts';
import { guessColumns } from './actor-import-columns.ts';

describe('guessColumns', () => {
  it.each([
    [
      [
        'Organisation',
        'Bransch',
        'Ring',
        'Läge',
        'Funktion',
        'E-post',
        'Telefon',
        'Nivå nu',
        'Önskad nivå',
        'Anteckning',
        'Kontrollerad',
      ],
      [...actorFields],
    ],
    [
      ['Name', 'Trade', 'Ring', 'Stage', 'Contact role', 'E-mail', 'Phone', 'Level now', 'Wanted level', 'Note', 'Last checked'],
      [...actorFields],
    ],
    [
      ['contactEmail', 'name'],
      ['contactEmail', 'name'],
    ],
    [
      ['  NAMN ', 'EPOST', 'Tfn.'],
      ['name', 'contactEmail', 'contactPhone'],
    ],
    [
      ['Organisationens namn', 'Deras e-post', 'Mobil, dagtid'],
      ['name', 'contactEmail', 'contactPhone'],
    ],
    [
      ['Önskad nivå', 'Nivå'],
      ['levelWanted', 'levelNow'],
    ],
    [
      ['Önskad nivå 2027', 'Nivå 2026'],
      ['levelWanted', 'levelNow'],
    ],
    [
      ['Id', 'Postnummer', ''],
      [null, null, null],
    ],
    [[], []],
  ])('%j', (headings, mapping) => {
    expect(guessColumns(headings)).toEqual(mapping);
  });

  it('chooses each field once, by the exact heading first, else by the leftmost', () => {
    expect(guessColumns(['Namn på hotell', 'Namn', 'Verksamhet'])).toEqual([null, 'name', null]);
    expect(guessColumns(['Telefon växel', 'Telefon direkt'])).toEqual(['contactPhone', null]);
  });

  it('does not take a word for part of another', () => {
    expect(guessColumns(['Hotellkedja', 'Springtid', 'Statusrapport'])).toEqual([null, null, null]);
  });

  it('never chooses a column of people by itself', () => {
    expect(guessColumns(['Kontaktperson', 'Kontaktperson namn', 'Contact person name'])).toEqual([null, null, null]);
  });
});
