import { type ActorField, actorFields } from './actor.ts';
import { normaliseLabel } from './actor-labels.ts';

/** What a column of an imported list can hold. */
export type ImportField = ActorField;

/** Which field each column holds, in the order of the columns; null = the column is not read. */
export type ColumnMapping = (ImportField | null)[];

/**
 * Headings that mean a field. No word for a contact person: such columns hold names of people, and the register holds
 * functions, so that one is never chosen by itself.
 */
const headings: Record<ImportField, string[]> = {
  name: [
    'namn',
    'organisation',
    'organisationens namn',
    'aktör',
    'verksamhet',
    'företag',
    'name',
    'organisation name',
    'organization',
    'actor',
  ],
  trade: ['bransch', 'slag', 'typ', 'typ av aktör', 'kategori', 'sektor', 'trade', 'kind', 'type', 'category', 'sector'],
  ring: ['ring', 'krets'],
  stage: ['läge', 'steg', 'status', 'skede', 'stage'],
  contactRole: [
    'funktion',
    'roll',
    'titel',
    'befattning',
    'kontaktfunktion',
    'kontakt funktion',
    'function',
    'role',
    'title',
    'contact role',
  ],
  contactEmail: [
    'e-post',
    'epost',
    'e-postadress',
    'epostadress',
    'mejl',
    'mejladress',
    'mail',
    'e-mail',
    'email',
    'email address',
  ],
  contactPhone: [
    'telefon',
    'telefonnummer',
    'tel',
    'tfn',
    'mobil',
    'mobilnummer',
    'phone',
    'phone number',
    'telephone',
    'mobile',
  ],
  levelNow: [
    'nivå',
    'nivå nu',
    'nivå i dag',
    'nivå idag',
    'samverkansnivå',
    'samverkansnivå nu',
    'level',
    'level now',
    'current level',
  ],
  levelWanted: [
    'önskad nivå',
    'nivå önskad',
    'önskad samverkansnivå',
    'nivå mål',
    'wanted level',
    'level wanted',
    'desired level',
  ],
  note: ['anteckning', 'anteckningar', 'kommentar', 'kommentarer', 'övrigt', 'note', 'notes', 'comment', 'comments', 'remark'],
  checkedOn: [
    'kontrollerad',
    'kontrollerad den',
    'kontakt kontrollerad',
    'senast kontrollerad',
    'checked',
    'checked on',
    'last checked',
  ],
};

const personHeading = /\b(?:person|kontaktperson|contact person)\b/;

const words = actorFields
  .flatMap((field) => [normaliseLabel(field), ...headings[field].map(normaliseLabel)].map((word) => ({ field, word })))
  // Longest first: "önskad nivå" must win over "nivå".
  .toSorted((a, b) => b.word.length - a.word.length);

/**
 * Guesses from the headings (Swedish or English) which field each column holds. Headings that say exactly a known word
 * choose first, then those that contain one as whole words ("Organisationens e-post"). Each field is chosen once, by
 * the leftmost column; what is not understood is null. The reader can change every guess.
 */
export function guessColumns(columnHeadings: readonly string[]): ColumnMapping {
  const texts = columnHeadings.map(normaliseLabel);
  const mapping: ColumnMapping = texts.map(() => null);
  for (const isMatch of [isSame, isInside]) {
    for (const [column, text] of texts.entries()) {
      if (mapping[column] !== null) continue;
      mapping[column] = words.find(({ field, word }) => isMatch(text, word) && !mapping.includes(field))?.field ?? null;
    }
  }
  return mapping;
}

function isSame(text: string, word: string): boolean {
  return text === word;
}

function isInside(text: string, word: string): boolean {
  return !personHeading.test(text) && ` ${text} `.includes(` ${word} `);
}
