import { type StartDecisionSnapshot, startDecisionWords, type StartDecisionWords } from '../../domain/document.ts';
import { emptyRichText, richTextFromPlain } from '../../domain/rich-text.ts';

/** A start decision of a town that does not exist: it begins, with one weak row to watch. */
export function buildStartDecisionSnapshot(changes: Partial<StartDecisionSnapshot> = {}): StartDecisionSnapshot {
  const scores = [
    ['need-1', 'Behov: är behovet känt och beskrivet?', 4, 'Polisens och socialtjänstens bild stämmer överens.'],
    ['need-2', 'Behov: passar arbetssättet oss?', 4, 'Vi är få som ska bära det, därför små steg.'],
    ['political', 'Politisk vilja', 3, 'Uppdraget finns i nämndens mål.'],
    ['organisational', 'Organisationernas vilja', 4, 'Cheferna har varit med från början.'],
    ['participants', 'Deltagarnas vilja', 5, ''],
    ['period', 'Perioden', 3, 'Hösten är full, vi börjar i januari.'],
    ['resources', 'Tid, resurser och personal', 2, 'Tjugo procent till samordnaren är sökt men inte klart.'],
    ['sustainability', 'Hållbarhet', 3, 'Efter projektet tar socialförvaltningen över samordningen.'],
  ] as const;
  return {
    kind: 'start-decision',
    schema: 1,
    collaboration: { name: 'Exempelstad', municipality: 'Exempelstads kommun' },
    version: 1,
    frozenAt: '2025-11-20T13:00:00.000Z',
    words: Object.fromEntries(
      startDecisionWords.map((key) => [key, { sv: `Metodens ord: ${key}`, en: `Words of the method: ${key}` }]),
    ) as StartDecisionWords,
    decision: {
      outcome: 'start',
      wanted: true,
      conditions: true,
      questions: [
        { label: { sv: 'Vill vi?', en: 'Do we want to?' }, answer: true, comment: 'Alla vill, några med tvekan.' },
        { label: { sv: 'Kan vi?', en: 'Can we?' }, answer: true, comment: '' },
      ],
      startsOn: '2026-01-15',
      months: 15,
      reason: richTextFromPlain(
        'Vi ser samma människor i flera verksamheter utan att känna till varandras arbete. Kartläggningen visar att det finns mer än det som anmäls.\nVi har två chefer som står bakom arbetet och tid avsatt till årsskiftet.',
      ),
      alternative: '',
    },
    engagement: {
      statements: [
        ['Vi vet att det blir svårt, och vill ändå', 6, 0, true],
        ['Vi håller ut när det går trögt', 6, 0, true],
        ['Ingen av oss klarar det ensam', 6, 0, true],
        ['Vi är beredda att själva ändra oss', 5, 1, true],
        ['Vi vill arbeta med människor som inte liknar oss', 6, 0, true],
        ['Vi får ut så mycket som vi lägger ned', 4, 2, true],
        ['Det här är mer än ett jobb för oss', 5, 1, true],
      ].map(([label, yes, no, groupValue]) => ({
        label: String(label),
        yes: Number(yes),
        no: Number(no),
        groupValue: Boolean(groupValue),
        why: groupValue === true && no === 2 ? 'Två vill se hur första året går.' : '',
      })),
    },
    direction: [
      {
        label: 'Större förståelse hos stadens nyckelaktörer',
        wanted: true,
        interpretation: 'Alla i jour och reception vet vad de ska titta efter.',
      },
      {
        label: 'Insikt i hur det ser ut här',
        wanted: true,
        interpretation: 'En lägesbild som bygger på fler källor än anmälningar.',
      },
      { label: 'Ett nätverk som fungerar', wanted: true, interpretation: 'Möten varannan månad, med hotell och bostadsbolag.' },
      { label: 'En gemensam plan', wanted: true, interpretation: 'Tre år, få delmål.' },
      { label: 'En rutin för enskilda ärenden', wanted: null, interpretation: '' },
    ],
    readiness: {
      rows: scores.map(([key, label, value, why]) => ({ key, label, value, why })),
      sum: 28,
      mean: 3.5,
      verdict: 'go',
    },
    actors: [
      { id: 'social', name: 'Socialförvaltningen', trade: 'social-services' },
      { id: 'police', name: 'Lokalpolisområde Exempelstad', trade: 'police' },
      { id: 'harbour', name: 'Föreningen Hamnljus', trade: 'civil-society' },
    ],
    ...changes,
  };
}

/** A start decision in which nothing is filled in. */
export function buildEmptyStartDecisionSnapshot(): StartDecisionSnapshot {
  return buildStartDecisionSnapshot({
    decision: {
      outcome: 'wait',
      wanted: null,
      conditions: null,
      startsOn: null,
      months: null,
      reason: emptyRichText,
      alternative: '',
    },
    engagement: { statements: [] },
    direction: [],
    readiness: { rows: [], sum: null, mean: null, verdict: null },
    actors: [],
  });
}
