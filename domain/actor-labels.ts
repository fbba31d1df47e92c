import {
  type ActorStage,
  type CooperationLevel,
  actorStages,
  cooperationLevels,
  type Ring,
  rings,
  type Trade,
  trades,
} from './actor.ts';
import { normaliseLabel } from './normalise-label.ts';

/** Words for each value in lists that people bring: Swedish and English, singular and plural, as they are usual. */
export const tradeWords: Record<Trade, string[]> = {
  'social-services': [
    'socialtjänst',
    'socialtjänsten',
    'socialförvaltning',
    'socialförvaltningen',
    'socialjour',
    'social services',
    'social service',
  ],
  police: ['polis', 'polisen', 'polismyndigheten', 'lokalpolisområde', 'police', 'the police'],
  municipality: ['kommun', 'kommunen', 'kommunal verksamhet', 'municipality', 'city', 'local authority'],
  school: ['skola', 'skolan', 'skolor', 'utbildning', 'elevhälsa', 'school', 'schools', 'education'],
  health: ['vård', 'vården', 'hälso- och sjukvård', 'sjukvård', 'hälsa', 'health', 'health care', 'healthcare'],
  'civil-society': [
    'civilsamhälle',
    'civilsamhället',
    'civila samhället',
    'idéburen',
    'idéburna',
    'idéburen organisation',
    'förening',
    'ideell förening',
    'ideell organisation',
    'ideell sektor',
    'ideell',
    'frivilligorganisation',
    'kvinnojour',
    'civil society',
    'ngo',
    'non-profit',
    'charity',
    'association',
  ],
  faith: ['trossamfund', 'samfund', 'församling', 'kyrka', 'faith', 'faith community', 'church', 'congregation'],
  hotel: ['hotell', 'hotellen', 'hotell och boende', 'logi', 'hotel', 'hotels', 'accommodation'],
  housing: [
    'bostad',
    'bostäder',
    'bostadsbolag',
    'bostadsföretag',
    'fastighet',
    'fastighetsägare',
    'fastighetsbolag',
    'hyresvärd',
    'housing',
    'housing company',
    'landlord',
    'property owner',
  ],
  security: [
    'bevakning',
    'bevakningsföretag',
    'väktare',
    'ordningsvakt',
    'ordningsvakter',
    'trygghetsvärdar',
    'säkerhet',
    'security',
    'guards',
  ],
  transport: ['transport', 'transporter', 'kollektivtrafik', 'taxi', 'trafik', 'transportation', 'public transport'],
  staffing: ['bemanning', 'bemanningsföretag', 'rekryteringsföretag', 'staffing', 'staffing agency', 'recruitment'],
  'trade-union': ['fack', 'facket', 'fackförbund', 'fackförening', 'facklig organisation', 'trade union', 'union'],
  business: ['näringsliv', 'näringslivet', 'företag', 'handel', 'restaurang', 'business', 'company', 'trade and industry'],
  rescue: ['räddningstjänst', 'räddningstjänsten', 'rescue', 'rescue service', 'rescue services', 'fire service'],
  region: ['region', 'regionen', 'regional aktör', 'regional'],
  state: [
    'stat',
    'staten',
    'statlig myndighet',
    'myndighet',
    'länsstyrelse',
    'länsstyrelsen',
    'state',
    'state agency',
    'government agency',
    'authority',
  ],
  other: ['annan', 'annat', 'övrig', 'övriga', 'övrigt', 'other', 'others'],
};

const ringWords: Record<Ring, string[]> = {
  core: ['kärngrupp', 'kärngruppen', 'kärnan', 'core group', 'the core group', '1'],
  network: ['nätverk', 'nätverket', 'the network', '2'],
  local: ['lokalsamhälle', 'lokalsamhället', 'lokalt', 'local community', 'the local community', '3'],
  society: ['samhället i stort', 'samhälle', 'samhället', 'society at large', '4'],
};

const stageWords: Record<ActorStage, string[]> = {
  identified: ['identifierad', 'identifierat', 'känd', 'ny', 'new', 'known'],
  contacted: ['kontaktad', 'kontaktat', 'kontakt tagen', 'in contact'],
  invited: ['inbjuden', 'inbjudna', 'bjuden', 'tillfrågad', 'asked'],
  network: ['nätverk', 'i nätverket', 'nätverket', 'med i nätverket', 'in the network'],
  core: ['kärngrupp', 'i kärngruppen', 'kärngruppen', 'med i kärngruppen', 'core group', 'in the core group'],
  declined: ['avböjt', 'avböjde', 'tackat nej', 'nej', 'no', 'said no'],
};

const levelWords: Record<CooperationLevel, string[]> = {
  networking: ['nätverkande', 'nätverka', 'nivå 1', 'level 1', '1'],
  coordinating: ['samordning', 'samordna', 'koordinering', 'coordination', 'nivå 2', 'level 2', '2'],
  cooperating: ['samverkan', 'samverka', 'samarbete', 'cooperation', 'nivå 3', 'level 3', '3'],
  collaborating: ['fördjupad samverkan', 'gemensamt arbete', 'samskapande', 'collaboration', 'nivå 4', 'level 4', '4'],
};

function lookUp<Value extends string>(values: readonly Value[], words: Record<Value, string[]>): Map<string, Value> {
  return new Map(values.flatMap((value) => [value, ...words[value]].map((word) => [normaliseLabel(word), value] as const)));
}

const tradeByLabel = lookUp(trades, tradeWords);
const ringByLabel = lookUp(rings, ringWords);
const stageByLabel = lookUp(actorStages, stageWords);
const levelByLabel = lookUp(cooperationLevels, levelWords);

/** The trade that a Swedish or English label, or the code itself, stands for; null for an unknown one. */
export function tradeFromLabel(label: string): Trade | null {
  return tradeByLabel.get(normaliseLabel(label)) ?? null;
}

/** The ring that a label, its number from the middle, or the code stands for; null for an unknown one. */
export function ringFromLabel(label: string): Ring | null {
  return ringByLabel.get(normaliseLabel(label)) ?? null;
}

/** The stage that a label or the code stands for; null for an unknown one. */
export function stageFromLabel(label: string): ActorStage | null {
  return stageByLabel.get(normaliseLabel(label)) ?? null;
}

/** The level of cooperation that a label, its number or the code stands for; null for an unknown one. */
export function levelFromLabel(label: string): CooperationLevel | null {
  const text = normaliseLabel(label);
  // "Nivå 3 Samverkan (delade resurser)", as the register itself writes it.
  const step = /^(?:nivå|level) ([1-4])\b/.exec(text)?.[1];
  return step ? cooperationLevels[Number(step) - 1]! : (levelByLabel.get(text) ?? null);
}
