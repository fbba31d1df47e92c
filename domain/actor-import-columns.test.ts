import { describe, expect, it, test } from 'vitest';

import { actorFields } from './actor.ts';
import { guessColumns, headingScore } from './actor-import-columns.ts';

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
    expect(guessColumns(['Namn på hotell', 'Namn', 'Aktör'])).toEqual([null, 'name', null]);
    expect(guessColumns(['Telefon växel', 'Telefon direkt'])).toEqual(['contactPhone', null]);
  });

  it('does not take a word for part of another', () => {
    expect(guessColumns(['Hotellkedja', 'Springtid', 'Statusrapport'])).toEqual([null, null, null]);
  });

  it('never chooses a column of people by itself', () => {
    expect(guessColumns(['Kontaktperson', 'Kontaktperson namn', 'Contact person name'])).toEqual([null, null, null]);
    expect(guessColumns(['Namn', 'Kontaktperson'], () => ['Kassören', 'Efternamn, Förnamn'])).toEqual(['name', null]);
  });

  it('reads a column of contacts that holds functions alone', () => {
    expect(guessColumns(['Namn', 'Kontaktperson'], () => ['Kassören', 'vice ordförande', ''])).toEqual(['name', 'contactRole']);
  });

  it('takes a kind of organisation for the names when no column says so, and what they do for the trade', () => {
    expect(guessColumns(['Förening', 'Verksamhet'])).toEqual(['name', 'trade']);
    expect(guessColumns(['Verksamhet', 'Bransch'])).toEqual(['name', 'trade']);
    expect(guessColumns(['Förening', 'Föreningens namn'])).toEqual([null, 'name']);
  });

  it('does not take a sentence that names an organisation for a heading', () => {
    expect(guessColumns(['Fyll i en rad för varje organisation i kommunen'])).toEqual([null]);
  });
});

test('headings that say a field outright count more than those that are taken for one', () => {
  expect(headingScore(['Namn', 'E-post'])).toBeGreaterThan(headingScore(['Namn, ort', 'adress;E-post']));
  expect(headingScore(['Hotell Ankaret', '08-123 456'])).toBe(0);
});
