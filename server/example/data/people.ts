import type { Archetype, Competence, MemberRole, MemberTraining, Quality } from '../../../domain/member.ts';

/** A person of an example town, named by function. `signIn`: words printed beside the sign-in link at the start. */
export type ExamplePerson = {
  key: string;
  title: string;
  actor: string | null;
  role: MemberRole;
  competences: Competence[];
  childPerspective?: boolean;
  archetypes?: Archetype[];
  qualities?: Quality[];
  training?: MemberTraining[];
  signIn?: string;
};

const allQualities: Quality[] = [
  'works-with-issue',
  'unit-engaged',
  'mandate-and-time',
  'relations',
  'problem-solving',
  'positive',
];
const basicCourse: MemberTraining = { title: 'Grundkurs om människohandel', provider: 'Länsstyrelsen', takenOn: null };

/** Seven in the core group of Exempelstad, and three beside it. */
export const exempelstadPeople: ExamplePerson[] = [
  {
    key: 'coordinator',
    title: 'Samordnare',
    actor: 'social',
    role: 'coordinator',
    competences: ['strategic', 'operative'],
    archetypes: ['administrator', 'strategist'],
    qualities: allQualities,
    training: [basicCourse],
    signIn: 'coordinator',
  },
  {
    key: 'police',
    title: 'Kommunpolis',
    actor: 'police',
    role: 'core',
    competences: ['operative'],
    archetypes: ['strategist'],
    qualities: ['works-with-issue', 'unit-engaged', 'mandate-and-time', 'problem-solving'],
    training: [basicCourse],
    signIn: 'police officer',
  },
  {
    key: 'police-chief',
    title: 'Lokalpolisområdeschef',
    actor: 'police',
    role: 'core',
    competences: ['strategic'],
    archetypes: ['visionary'],
    qualities: ['unit-engaged', 'mandate-and-time', 'relations'],
  },
  {
    key: 'ngo',
    title: 'Verksamhetsledare',
    actor: 'ngo',
    role: 'core',
    competences: ['strategic', 'operative'],
    childPerspective: false,
    archetypes: ['caretaker', 'teacher'],
    qualities: allQualities,
    training: [basicCourse],
    signIn: 'NGO worker',
  },
  {
    key: 'social-worker',
    title: 'Socialsekreterare barn och unga',
    actor: 'social',
    role: 'core',
    competences: ['operative'],
    childPerspective: true,
    archetypes: ['caretaker'],
    qualities: ['works-with-issue', 'unit-engaged', 'mandate-and-time', 'positive'],
    training: [basicCourse],
  },
  {
    key: 'housing',
    title: 'Trygghetschef',
    actor: 'housing',
    role: 'core',
    competences: ['strategic'],
    archetypes: ['seller'],
    qualities: ['unit-engaged', 'mandate-and-time', 'relations', 'positive'],
  },
  {
    key: 'hotel',
    title: 'Hotelldirektör',
    actor: 'hotel',
    role: 'core',
    competences: ['operative'],
    archetypes: ['seller', 'visionary'],
    qualities: ['unit-engaged', 'relations', 'positive'],
    signIn: 'hotel manager',
  },
  {
    key: 'school',
    title: 'Samordnande skolkurator',
    actor: 'school',
    role: 'network',
    competences: ['operative'],
    childPerspective: true,
  },
  { key: 'guards', title: 'Gruppledare trygghetsvärdar', actor: 'guards', role: 'network', competences: ['operative'] },
  { key: 'regional', title: 'Regionkoordinator', actor: 'regional', role: 'observer', competences: ['strategic'] },
];

/** Mellanstad is still short of strategic competence from the police: the page says so. */
export const mellanstadPeople: ExamplePerson[] = [
  {
    key: 'coordinator',
    title: 'Samordnare',
    actor: 'social',
    role: 'coordinator',
    competences: ['strategic'],
    archetypes: ['administrator'],
    qualities: allQualities,
  },
  {
    key: 'social-worker',
    title: 'Socialsekreterare',
    actor: 'social',
    role: 'core',
    competences: ['operative'],
    childPerspective: true,
    archetypes: ['caretaker'],
    qualities: ['works-with-issue', 'unit-engaged', 'mandate-and-time'],
  },
  {
    key: 'police',
    title: 'Områdespolis',
    actor: 'police',
    role: 'core',
    competences: ['operative'],
    archetypes: ['strategist'],
    qualities: ['works-with-issue', 'unit-engaged', 'problem-solving'],
  },
  {
    key: 'ngo',
    title: 'Föreståndare',
    actor: 'ngo',
    role: 'core',
    competences: ['operative'],
    archetypes: ['teacher'],
    qualities: ['works-with-issue', 'unit-engaged', 'relations'],
  },
  {
    key: 'hotel',
    title: 'Hotellchef',
    actor: 'hotel',
    role: 'core',
    competences: ['operative'],
    archetypes: ['seller'],
    qualities: ['unit-engaged', 'positive'],
  },
];
