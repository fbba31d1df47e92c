import type { MissionPaper, MissionState, Timetable } from '../../../domain/mission.ts';
import type { Light } from '../../../domain/plan.ts';

/** A mission of an example town. Days are `MM-DD` of the town's present year; the first of `people` convenes. */
export type ExampleMission = {
  title: string;
  state: MissionState;
  people: string[];
  starts: string;
  ends: string;
  targetGroup: string;
  purpose: string;
  assignment: string;
  reporting: string;
  goal: string;
  resources: string;
  finalForm: string;
  measuring: string;
  tasks: { title: string; due: string; milestone?: boolean; done?: boolean }[];
  reports: {
    on: string;
    progress: string;
    works: string;
    worksLess: string;
    timetable: Timetable;
    light: Light;
    sentence: string;
  }[];
  papers: [MissionPaper, string][];
};

export const exampleMissions: ExampleMission[] = [
  {
    title: 'Hotellen vet vem de ringer',
    state: 'running',
    people: ['hotel', 'police'],
    starts: '01-15',
    ends: '11-30',
    targetGroup: 'Personal på stadens hotell, också på natten',
    purpose: 'Många ser något men vet inte vem som svarar.',
    assignment: 'Ta fram ett kort att ha i receptionen, pröva det och utbilda personalen.',
    reporting: 'Tio minuter på varje möte i kärngruppen.',
    goal: 'Alla hotell har kortet framme och har gått utbildningen.',
    resources: 'Tryck av kort, 6 000 kronor.',
    finalForm: 'Ett papper på en sida och ett samtal på nätverksmötet.',
    measuring: 'Vi räknar hotell med kort, och frågar personalen före och efter.',
    tasks: [
      { title: 'Fråga tre receptioner vad som saknas', due: '02-10', done: true },
      { title: 'Kortet är prövat på två hotell', due: '04-15', milestone: true, done: true },
      { title: 'Utbilda nattpersonalen', due: '09-30' },
      { title: 'Alla hotell har kortet', due: '11-15', milestone: true },
    ],
    reports: [
      {
        on: '03-20',
        progress: 'Kortet är klart och prövas på två hotell.',
        works: 'Receptionerna tycker att det är enkelt.',
        worksLess: 'Svårt att få tid med ägarna.',
        timetable: 'holds',
        light: 'green',
        sentence: 'Går som tänkt.',
      },
      {
        on: '06-05',
        progress: 'Fem av åtta hotell har kortet.',
        works: 'De som har kortet ringer.',
        worksLess: 'Nattpersonalen nås inte på dagtid.',
        timetable: 'at-risk',
        light: 'yellow',
        sentence: 'Vi behöver någon som kan komma på natten.',
      },
    ],
    papers: [
      ['charter', '01-20'],
      ['implementation-plan', '02-15'],
    ],
  },
  {
    title: 'Gemensam blankett för statistik',
    state: 'charter',
    people: ['police', 'ngo'],
    starts: '09-01',
    ends: '12-15',
    targetGroup: 'De som räknar hos varje organisation',
    purpose: 'I dag räknar alla på sitt sätt.',
    assignment: 'Föreslå en blankett som alla kan fylla i på fem minuter.',
    reporting: 'En rad i månaden.',
    goal: 'Alla räknar likadant från årsskiftet.',
    resources: '',
    finalForm: 'En blankett och en sida om hur den används.',
    measuring: '',
    tasks: [{ title: 'Samla de blanketter som finns', due: '09-15' }],
    reports: [],
    papers: [],
  },
];

/** Meetings of the present year; `month` is `MM-DD`. */
export const exampleMeetings: {
  month: string;
  title: string;
  place: string;
  agenda: string[];
  minutes: string;
  decisions: string[];
}[] = [
  {
    month: '03-25',
    title: 'Kärngruppen',
    place: 'Stadshuset',
    agenda: ['Hur mår vi?', 'Utbildning i höst'],
    minutes: 'Arbetet på hotellen går bra. Utbildningen flyttas till september.',
    decisions: ['Utbildningen hålls i september.'],
  },
  {
    month: '06-10',
    title: 'Kärngruppen',
    place: 'Polishuset',
    agenda: ['Natten på hotellen'],
    minutes: 'Uppdraget om hotellen står på gult. Två personer kan gå ut en natt.',
    decisions: ['Socialjouren och polisen besöker hotellen en natt i augusti.'],
  },
];
