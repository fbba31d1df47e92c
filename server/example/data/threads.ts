/**
 * Something in an example town, named by its words: a row by its first cell, a line by its text, an answer by its item, a
 * row of the plan by its title. `field` is `station/exercise.field`.
 */
export type ExampleRef =
  | { register: string; row: string }
  | { line: string; field: string }
  | { text: string }
  | { answer: string; field: string }
  | { goal: string }
  | { activity: string }
  | { communication: string };

/** Something brought in `from` one place `to` another, on an ISO date. */
export type ExampleThread = { from: ExampleRef; to: ExampleRef; on: string };

const risk = (row: string) => ({ register: 'risks', row });
const swot = (row: string) => ({ register: 'swot', row });
const cause = (line: string) => ({ field: 'starting-point/death-trap.causes', line });

/** Links of exempelstad from the first notes to the plan; `year` is the plan's first. */
export const exempelstadThreads = (year: number): ExampleThread[] => {
  const early = `${year - 1}-03-12`;
  const middle = `${year - 1}-09-18`;
  const late = `${year - 1}-11-27`;
  return [
    // A line of the pre-mortem -> a risk -> the risk of an activity.
    { from: cause('Vi jagade bort dem som vi ville nå.'), to: risk('Målgruppen trängs undan till sämre platser.'), on: early },
    { from: risk('Målgruppen trängs undan till sämre platser.'), to: { activity: 'Insatsvecka' }, on: late },
    { from: cause('En siffra i tidningen pekade ut någon.'), to: risk('Små tal kan peka ut en person.'), on: early },
    { from: risk('Små tal kan peka ut en person.'), to: { activity: 'Ta fram statistikmall' }, on: late },
    { from: cause('Alla trodde att någon annan gjorde det.'), to: risk('Alla tror att någon annan gör det'), on: early },
    { from: cause('Näringslivet kom aldrig med.'), to: risk('Näringslivet kommer aldrig med'), on: early },
    { from: cause('Sekretessen blev en ursäkt.'), to: risk('Sekretessen blir en ursäkt'), on: early },

    // A line -> a risk -> a SWOT point -> a goal, and with it the goal's activities.
    { from: cause('Samordnaren slutade och ingen tog över.'), to: risk('Samordnaren slutar och ingen tar över'), on: early },
    { from: risk('Samordnaren slutar och ingen tar över'), to: swot('Arbetet hänger på en enda samordnare'), on: late },
    { from: swot('Arbetet hänger på en enda samordnare'), to: { goal: 'Ett nätverk som håller' }, on: late },

    // A text, and what is the case today -> SWOT points -> goals.
    { from: { text: 'starting-point/what-would-happen.gap' }, to: swot('Vi får veta för sent för att kunna ingripa'), on: late },
    { from: swot('Vi får veta för sent för att kunna ingripa'), to: { goal: 'Fler köpare lagförs' }, on: late },
    {
      from: { field: 'plan/joint-start.response-now', line: 'Stödet tar slut efter tre månader' },
      to: swot('Stöd efter tre månader finns inte'),
      on: late,
    },
    { from: { text: 'start/town.possibilities' }, to: swot('Mottagningen har redan förtroende hos många'), on: late },
    { from: { text: 'network/look-back.possibilities' }, to: swot('Bussbolaget vill vara med'), on: late },
    { from: { text: 'network/look-back.challenges' }, to: swot('Bemanningsföretagen svarar inte'), on: late },
    { from: swot('Stöd efter tre månader finns inte'), to: { goal: 'Fler får kontakt och stöd' }, on: late },

    // A figure -> a line of the joint picture -> a SWOT point -> a goal.
    {
      from: { register: 'figures', row: 'Nattpersonal som vet vem de ska ringa' },
      to: { field: 'plan/joint-start.picture', line: 'Nattpersonal som vet vem de ska ringa' },
      on: late,
    },
    {
      from: { field: 'plan/joint-start.picture', line: 'Nattpersonal som vet vem de ska ringa' },
      to: swot('Nattpersonalen ser tecken och vill veta vem de ringer'),
      on: late,
    },
    {
      from: swot('Nattpersonalen ser tecken och vill veta vem de ringer'),
      to: { goal: 'Fler ser och vågar agera' },
      on: late,
    },
    {
      from: { field: 'plan/joint-start.problem', line: 'Alla räknar på sitt sätt.' },
      to: { goal: 'Samma sätt att räkna' },
      on: late,
    },

    // A target group -> a place -> a trade -> whom the communication is for.
    {
      from: { register: 'target-groups', row: 'Människor som säljer sex på hotell och i lägenheter' },
      to: { register: 'places', row: 'Hotellen vid stationen' },
      on: middle,
    },
    {
      from: { register: 'places', row: 'Hotellen vid stationen' },
      to: { register: 'trade-profiles', row: 'Hotell och restauranger' },
      on: middle,
    },
    {
      from: { register: 'trade-profiles', row: 'Hotell och restauranger' },
      to: { communication: 'Hotell och restauranger' },
      on: late,
    },
    { from: { register: 'trade-profiles', row: 'Fastighetsägare' }, to: { communication: 'Fastighetsägare' }, on: late },

    // What happened then -> steps of the routine; what one knows -> tools and the routine's basis.
    {
      from: { register: 'responses', row: 'Receptionen ringer sin chef' },
      to: { register: 'routine-steps', row: 'Receptionen ser tecken och ringer direkt' },
      on: `${year}-04-16`,
    },
    {
      from: { register: 'responses', row: 'Inspektören ser madrasserna i källaren' },
      to: { register: 'routine-steps', row: 'Inspektören ser att någon bor på arbetsplatsen' },
      on: `${year}-04-16`,
    },
    {
      from: { register: 'knowledge', row: 'Checklista för reception' },
      to: { field: 'plan/joint-start.tools', line: 'Checklista för reception' },
      on: late,
    },
    {
      from: { field: 'starting-point/brave-environment.need', line: 'Att alla har läst innan.' },
      to: { register: 'promises', row: 'Vi har läst innan vi kommer.' },
      on: early,
    },
    {
      from: { field: 'starting-point/organisation-cards.hardest', line: 'Att inte få veta hur det gick.' },
      to: { field: 'network/motivation.heard', line: 'Att inte få veta hur det gick.' },
      on: middle,
    },
  ];
};

/** Links of mellanstad: two lines of the pre-mortem have become risks. */
export const mellanstadThreads = (year: number): ExampleThread[] => [
  { from: cause('Polisen hann inte.'), to: risk('Polisen hinner inte'), on: `${year}-05-07` },
  { from: cause('Det blev bara ett dokument.'), to: risk('Det blir bara ett dokument'), on: `${year}-05-07` },
];
