import { type ActorField, actorFields } from './actor.ts';
import { normaliseLabel } from './normalise-label.ts';

/** What a column of an imported list can hold. */
export type ImportField = ActorField;

/** Which field each column holds, in the order of the columns; null = the column is not read. */
export type ColumnMapping = (ImportField | null)[];

/** Headings that mean a field. */
const headings: Record<ImportField, string[]> = {
  name: [
    'namn',
    'organisation',
    'organisationens namn',
    'organisationsnamn',
    'föreningens namn',
    'föreningsnamn',
    'företagsnamn',
    'benämning',
    'aktör',
    'name',
    'organisation name',
    'organization',
    'actor',
  ],
  trade: [
    'bransch',
    'slag',
    'typ',
    'typ av aktör',
    'typ av organisation',
    'organisationstyp',
    'kategori',
    'sektor',
    'trade',
    'kind',
    'type',
    'category',
    'sector',
  ],
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

/**
 * Headings that say the kind of organisation the list is of ("Förening", "Hotell"): the names, when no column says so
 * outright. "Verksamhet" is the names in a list of units, and what they do in a list that has names already.
 */
const namesByKind = [
  'förening',
  'föreningar',
  'företag',
  'hotell',
  'skola',
  'myndighet',
  'enhet',
  'bolag',
  'samfund',
  'församling',
  'hotel',
  'company',
];
const activities = ['verksamhet', 'verksamhetsområde', 'inriktning', 'activity'];

const personHeading = /\b(?:person|kontaktperson|kontaktpersoner|contact person|kontaktnamn|contact name|ansvarig)\b/;

/** Names of functions, definite or not: what may stand under "Kontaktperson" without being a name. */
const functionName =
  /^(?:(?:vice|tf|t\.f\.|biträdande|bitr\.?|acting|deputy) )?[\p{L}-]*(?:ordförande|kassör|sekreterare|chef|samordnare|föreståndare|ledare|ansvarig|handläggare|kurator|rektor|direktör|reception|receptionist|växel|kansli|jour|strateg|polis|manager|director|chair|coordinator|secretary|treasurer)(?:e?n|a|s)?$/iu;

const words = actorFields
  .flatMap((field) => [normaliseLabel(field), ...headings[field].map(normaliseLabel)].map((word) => ({ field, word })))
  // Longest first: "önskad nivå" must win over "nivå".
  .toSorted((a, b) => b.word.length - a.word.length);

/** A heading is a few words; a sentence that names an organisation is an instruction. */
const mostHeadingWords = 6;

/**
 * Guesses from the headings (Swedish or English) which field each column holds. Headings that say exactly a known word
 * choose first, then those that contain one as whole words ("Organisationens e-post"), then what is the names or the
 * trade for want of a better column. Each field is chosen once, by the leftmost column; what is not understood is null.
 * A column of contact people is not read, since the register holds functions, unless all its `values` are functions.
 * The reader can change every guess.
 */
export function guessColumns(
  columnHeadings: readonly string[],
  values: (column: number) => readonly string[] = () => [],
): ColumnMapping {
  const texts = columnHeadings.map(normaliseLabel);
  const mapping: ColumnMapping = texts.map(() => null);
  const choose = (field: ImportField, isMatch: (text: string, column: number) => boolean) => {
    if (mapping.includes(field)) return;
    const column = texts.findIndex((text, at) => mapping[at] === null && isMatch(text, at));
    if (column >= 0) mapping[column] = field;
  };
  for (const isMatch of [isSame, isInside]) {
    for (const [column, text] of texts.entries()) {
      if (mapping[column] !== null) continue;
      mapping[column] = words.find(({ field, word }) => isMatch(text, word) && !mapping.includes(field))?.field ?? null;
    }
  }
  choose('name', (text) => namesByKind.includes(text));
  choose('name', (text) => activities.includes(text));
  choose('trade', (text) => activities.includes(text));
  choose('contactRole', (text, column) => isPersonHeading(text) && holdsFunctions(values(column)));
  return mapping;
}

/** Whether a heading stands over names of people, which the register does not hold. */
export function isPersonHeading(heading: string): boolean {
  return personHeading.test(normaliseLabel(heading));
}

/** How well a row is understood as headings: 2 for each that says a field exactly, 1 for each that is taken for one. */
export function headingScore(columnHeadings: readonly string[]): number {
  const mapping = guessColumns(columnHeadings);
  return mapping.reduce((sum, field, column) => sum + (field === null ? 0 : isExact(field, columnHeadings[column]!) ? 2 : 1), 0);
}

function isExact(field: ImportField, heading: string): boolean {
  const text = normaliseLabel(heading);
  return words.some((one) => one.field === field && one.word === text) || (field === 'name' && namesByKind.includes(text));
}

function holdsFunctions(values: readonly string[]): boolean {
  const filled = values.map((value) => value.trim()).filter((value) => value !== '');
  return filled.length > 0 && filled.every((value) => functionName.test(value));
}

function isSame(text: string, word: string): boolean {
  return text === word;
}

function isInside(text: string, word: string): boolean {
  return !personHeading.test(text) && text.split(' ').length <= mostHeadingWords && ` ${text} `.includes(` ${word} `);
}
