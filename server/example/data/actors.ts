import type { Actor } from '../../../domain/actor.ts';

/** An actor of an example town; `key` is how the other data names it. Invented; contacts are functions, never persons. */
export type ExampleActor = Pick<Actor, 'name' | 'trade' | 'ring' | 'stage'> &
  Partial<Pick<Actor, 'contactRole' | 'contactEmail' | 'contactPhone' | 'levelNow' | 'levelWanted' | 'note'>> & {
    key: string;
    /** Months since the contact was checked. */
    checkedMonthsAgo?: number;
  };

/** Six organisations of the core group and those around them: 7 + 13 + 10 + 4. */
export const exempelstadActors: ExampleActor[] = [
  { key: 'social', name: 'Socialförvaltningen', trade: 'social-services', ring: 'core', stage: 'core', contactRole: 'enhetschef mottagning', contactEmail: 'mottagning@exempelstad.example', contactPhone: '010-555 01 10', levelNow: 'collaborating', levelWanted: 'collaborating', checkedMonthsAgo: 1 },
  { key: 'police', name: 'Lokalpolisområdet', trade: 'police', ring: 'core', stage: 'core', contactRole: 'kommunpolis', contactEmail: 'kommunpolis@exempelstad.example', contactPhone: '010-555 01 14', levelNow: 'collaborating', levelWanted: 'collaborating', checkedMonthsAgo: 2 },
  { key: 'ngo', name: 'Den idéburna mottagningen', trade: 'civil-society', ring: 'core', stage: 'core', contactRole: 'verksamhetsledare', contactEmail: 'mottagningen@idebyra.example', contactPhone: '010-555 02 20', levelNow: 'collaborating', levelWanted: 'collaborating', note: 'Uppsökande arbete två kvällar i veckan.', checkedMonthsAgo: 1 },
  { key: 'municipality', name: 'Kommunstyrelsens kansli', trade: 'municipality', ring: 'core', stage: 'core', contactRole: 'säkerhetssamordnare', contactEmail: 'sakerhet@exempelstad.example', levelNow: 'cooperating', levelWanted: 'collaborating', checkedMonthsAgo: 3 },
  { key: 'housing', name: 'Fastighetsbolaget', trade: 'housing', ring: 'core', stage: 'core', contactRole: 'trygghetschef', contactEmail: 'trygghet@fastighetsbolaget.example', contactPhone: '010-555 03 30', levelNow: 'cooperating', levelWanted: 'collaborating', checkedMonthsAgo: 4 },
  { key: 'hotel', name: 'Stationshotellet', trade: 'hotel', ring: 'core', stage: 'core', contactRole: 'hotelldirektör', contactEmail: 'ledning@stationshotellet.example', contactPhone: '010-555 04 40', levelNow: 'cooperating', levelWanted: 'cooperating', note: 'För de fem hotellens talan i kärngruppen.', checkedMonthsAgo: 2 },
  { key: 'shelter', name: 'Kvinnojouren', trade: 'civil-society', ring: 'core', stage: 'core', contactRole: 'samordnare för skyddat boende', contactEmail: 'jouren@kvinnojouren.example', levelNow: 'collaborating', levelWanted: 'collaborating', checkedMonthsAgo: 2 },
  { key: 'emergency-social', name: 'Socialjouren', trade: 'social-services', ring: 'network', stage: 'network', contactRole: 'jourhavande socialsekreterare', contactPhone: '010-555 01 99', levelNow: 'coordinating', levelWanted: 'cooperating', note: 'Kvällar, nätter och helger.', checkedMonthsAgo: 8 },
  { key: 'outreach', name: 'Mobila teamet', trade: 'social-services', ring: 'network', stage: 'network', contactRole: 'fältassistent', contactPhone: '010-555 01 60', levelNow: 'cooperating', levelWanted: 'collaborating', checkedMonthsAgo: 3 },
  { key: 'victims', name: 'Brottsofferjouren', trade: 'civil-society', ring: 'network', stage: 'network', contactRole: 'samordnare', levelNow: 'coordinating', levelWanted: 'cooperating', checkedMonthsAgo: 5 },
  { key: 'school', name: 'Elevhälsan', trade: 'school', ring: 'network', stage: 'network', contactRole: 'samordnande skolkurator', levelNow: 'coordinating', levelWanted: 'cooperating', checkedMonthsAgo: 5 },
  { key: 'youth', name: 'Ungdomsmottagningen', trade: 'health', ring: 'network', stage: 'network', contactRole: 'kurator', levelNow: 'coordinating', levelWanted: 'cooperating', checkedMonthsAgo: 4 },
  { key: 'health', name: 'Vårdcentralen Centrum', trade: 'health', ring: 'network', stage: 'network', contactRole: 'verksamhetschef', levelNow: 'networking', levelWanted: 'coordinating', checkedMonthsAgo: 6 },
  { key: 'hotel-harbour', name: 'Hamnhotellet', trade: 'hotel', ring: 'network', stage: 'network', contactRole: 'receptionschef', contactPhone: '010-555 04 41', levelNow: 'coordinating', levelWanted: 'cooperating', checkedMonthsAgo: 9 },
  { key: 'hotel-square', name: 'Hotell Stortorget', trade: 'hotel', ring: 'network', stage: 'network', contactRole: 'receptionschef', levelNow: 'coordinating', levelWanted: 'cooperating', checkedMonthsAgo: 2 },
  { key: 'guards', name: 'Trygghetsvärdarna', trade: 'security', ring: 'network', stage: 'network', contactRole: 'gruppledare', levelNow: 'coordinating', levelWanted: 'cooperating', checkedMonthsAgo: 1 },
  { key: 'housing-private', name: 'Privatvärdarnas förening', trade: 'housing', ring: 'network', stage: 'network', contactRole: 'ordförande', levelNow: 'networking', levelWanted: 'coordinating', checkedMonthsAgo: 5 },
  { key: 'rescue', name: 'Räddningstjänsten', trade: 'rescue', ring: 'network', stage: 'network', contactRole: 'brandingenjör tillsyn', levelNow: 'coordinating', levelWanted: 'coordinating', checkedMonthsAgo: 3 },
  { key: 'environment', name: 'Miljöförvaltningen', trade: 'municipality', ring: 'network', stage: 'network', contactRole: 'inspektör livsmedel', levelNow: 'coordinating', levelWanted: 'cooperating', note: 'Gemensam tillsyn två gånger om året.', checkedMonthsAgo: 4 },
  { key: 'church', name: 'Församlingen i centrum', trade: 'faith', ring: 'network', stage: 'network', contactRole: 'diakon', levelNow: 'networking', levelWanted: 'coordinating', checkedMonthsAgo: 2 },
  { key: 'taxi', name: 'Taxiföretaget', trade: 'transport', ring: 'local', stage: 'invited', contactRole: 'trafikledare', levelNow: 'networking', levelWanted: 'coordinating', checkedMonthsAgo: 3 },
  { key: 'staffing', name: 'Bemanningsföretaget i industriområdet', trade: 'staffing', ring: 'local', stage: 'contacted', contactRole: 'platschef', levelNow: null, levelWanted: 'networking', checkedMonthsAgo: 10 },
  { key: 'union', name: 'Byggfackets lokalavdelning', trade: 'trade-union', ring: 'local', stage: 'invited', contactRole: 'regionalt skyddsombud', levelNow: 'networking', levelWanted: 'coordinating', checkedMonthsAgo: 2 },
  { key: 'bus', name: 'Busstationen', trade: 'transport', ring: 'local', stage: 'contacted', contactRole: 'stationsansvarig' },
  { key: 'restaurant', name: 'Krögarföreningen', trade: 'business', ring: 'local', stage: 'contacted', contactRole: 'ordförande', levelWanted: 'networking' },
  { key: 'nails', name: 'Salongerna i gallerian', trade: 'business', ring: 'local', stage: 'identified', contactRole: 'centrumledare' },
  { key: 'farm', name: 'Odlarna i Västra socken', trade: 'business', ring: 'local', stage: 'identified', contactRole: 'kontaktperson för föreningen' },
  { key: 'library', name: 'Stadsbiblioteket', trade: 'municipality', ring: 'local', stage: 'contacted', contactRole: 'bibliotekarie' },
  { key: 'sport', name: 'Idrottsföreningarnas samarbetsråd', trade: 'civil-society', ring: 'local', stage: 'identified', contactRole: 'kanslist' },
  { key: 'language', name: 'Språkcaféet', trade: 'civil-society', ring: 'local', stage: 'contacted', contactRole: 'ledare' },
  { key: 'county', name: 'Länsstyrelsen', trade: 'state', ring: 'society', stage: 'contacted', contactRole: 'länssamordnare', checkedMonthsAgo: 2 },
  { key: 'regional', name: 'Regionkoordinatorn', trade: 'region', ring: 'society', stage: 'contacted', contactRole: 'regionkoordinator', checkedMonthsAgo: 1 },
  { key: 'work', name: 'Arbetsmiljöverket', trade: 'state', ring: 'society', stage: 'identified', contactRole: 'inspektör' },
  { key: 'migration', name: 'Migrationsverket', trade: 'state', ring: 'society', stage: 'identified', contactRole: 'handläggare' },
];

/** Halfway: the core group and those the mapping has found so far. */
export const mellanstadActors: ExampleActor[] = [
  { key: 'social', name: 'Individ- och familjeomsorgen', trade: 'social-services', ring: 'core', stage: 'core', contactRole: 'enhetschef', contactEmail: 'ifo@mellanstad.example', checkedMonthsAgo: 1 },
  { key: 'police', name: 'Polisen i Mellanstad', trade: 'police', ring: 'core', stage: 'core', contactRole: 'områdespolis', contactEmail: 'polis@mellanstad.example', checkedMonthsAgo: 1 },
  { key: 'ngo', name: 'Stadsmötet', trade: 'civil-society', ring: 'core', stage: 'core', contactRole: 'föreståndare', checkedMonthsAgo: 2 },
  { key: 'hotel', name: 'Gästgivargården', trade: 'hotel', ring: 'core', stage: 'core', contactRole: 'hotellchef', checkedMonthsAgo: 2 },
  { key: 'housing', name: 'Mellanbostäder', trade: 'housing', ring: 'network', stage: 'invited', contactRole: 'förvaltare' },
  { key: 'school', name: 'Skolornas elevhälsa', trade: 'school', ring: 'network', stage: 'contacted', contactRole: 'kurator' },
  { key: 'health', name: 'Vårdcentralen Ån', trade: 'health', ring: 'local', stage: 'identified' },
  { key: 'farm', name: 'Bärodlarna', trade: 'business', ring: 'local', stage: 'identified' },
  { key: 'camping', name: 'Campingen vid sjön', trade: 'business', ring: 'local', stage: 'identified' },
  { key: 'staffing', name: 'Bemanning Mitt', trade: 'staffing', ring: 'local', stage: 'identified' },
  { key: 'county', name: 'Länsstyrelsen', trade: 'state', ring: 'society', stage: 'contacted', contactRole: 'länssamordnare' },
];
