import type { CollaborationSummary } from '../../contract/collaborations.ts';
import type { Me } from '../../contract/me.ts';
import type { RingDot } from '../components/rings-picture.tsx';

/** Invented data for the gallery of components; never shipped. */
export const sampleMe: Me = {
  id: 'u1',
  name: 'Samordnaren',
  email: 'samordnare@exempelstad.se',
  locale: 'sv',
  theme: 'system',
  admin: true,
};

const stations: [number, string, string, string, 'done' | 'begun' | 'not-started' | 'skipped', number, number][] = [
  [0, 'borja', '', 'Borde vi börja?', 'done', 6, 6],
  [1, 'utgangspunkten', 'Utforska', 'Utgångspunkten', 'done', 4, 4],
  [2, 'problembilden', 'Utforska', 'Problembilden', 'begun', 4, 6],
  [3, 'aktorer', 'Utforska', 'Samverkansaktörer', 'not-started', 0, 5],
  [4, 'kunskapsbank', 'Utrusta', 'Kunskapsbank', 'skipped', 0, 5],
  [5, 'natverk', 'Utrusta', 'Samordning och nätverk', 'not-started', 0, 7],
  [6, 'plan', 'Utföra', 'Samverkansplan', 'not-started', 0, 8],
  [7, 'rutin', 'Utföra', 'Rutin för ärenden', 'not-started', 0, 5],
];

export const sampleCollaboration: CollaborationSummary = {
  id: '0b0e7f9e-0000-4000-8000-000000000001',
  slug: 'exempelstad',
  name: 'Exempelstad',
  municipality: 'Exempelstads kommun',
  language: 'sv',
  methods: ['stad-for-stad'],
  lenses: [],
  example: true,
  mails: true,
  me: { memberId: '0b0e7f9e-0000-4000-8000-000000000002', role: 'coordinator', actorId: null, name: 'Samordnaren' },
  may: [],
  stations: stations.map(([number, key, phaseTitle, shortTitle, state, done, total]) => ({
    method: 'stad-for-stad',
    key,
    number,
    phase: phaseTitle.toLowerCase(),
    phaseTitle,
    shortTitle,
    state,
    done,
    total,
  })),
  counts: { actors: 34, documents: 3, members: 9 },
  emergency: [],
};

const names = [
  'Polisen',
  'Socialtjänsten',
  'Hotell Hamnen',
  'Bostadsbolaget',
  'Elevhälsan',
  'Frivilligcentralen',
  'Taxi',
  'Vaktbolaget',
];

export const sampleDots: RingDot[] = Array.from({ length: 34 }, (_, index) => {
  const ring = index < 7 ? 'core' : index < 17 ? 'network' : index < 28 ? 'local' : 'society';
  const tone = ring === 'core' || index % 3 === 0 ? 'ours' : ring === 'network' || index % 5 === 0 ? 'waiting' : 'other';
  return { id: `a${index}`, name: `${names[index % names.length]} ${Math.floor(index / names.length) + 1}`, ring, tone };
});
