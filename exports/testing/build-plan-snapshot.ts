import type { Confirmation, PlanSnapshot, SnapshotActor } from '../../domain/document.ts';
import { planTextKeys, type Activity, type Goal, type PlanContent, type PlanTextKey } from '../../domain/plan.ts';
import { emptyRichText, richTextFromPlain, type RichText } from '../../domain/rich-text.ts';

/** A snapshot of `plan` for a town that does not exist. @source inventory detail sheet 2 (shape), figures invented */
export function buildPlanSnapshot(plan: Partial<PlanContent> = {}): PlanSnapshot {
  return {
    kind: 'plan',
    schema: 1,
    collaboration: { name: 'Exempelstad', municipality: 'Exempelstads kommun' },
    version: 3,
    frozenAt: '2027-03-03T09:15:00.000Z',
    plan: { ...examplePlan(), ...plan },
    actors: exampleActors,
  };
}

/** A plan in which nothing has been written, placed or counted. */
export function buildEmptyPlanSnapshot(plan: Partial<PlanContent> = {}): PlanSnapshot {
  const empty: PlanContent = {
    title: '',
    startYear: 2026,
    endYear: 2028,
    goalLimitReason: '',
    texts: Object.fromEntries(planTextKeys.map((key) => [key, emptyRichText])) as Record<PlanTextKey, RichText>,
    overallGoals: [],
    goals: [],
    activities: [],
    budget: [],
    grants: [],
    communication: [],
    evaluation: [],
  };
  return { ...buildPlanSnapshot(), plan: { ...empty, ...plan }, actors: [] };
}

/** A plan of `goalCount` goals with `perGoal` activities each. */
export function buildLargePlanSnapshot(goalCount: number, perGoal = 5): PlanSnapshot {
  const base = examplePlan();
  const goals = Array.from({ length: goalCount }, (_, index) => ({
    ...(base.goals[index % base.goals.length] as Goal),
    id: `goal-${index}`,
    position: index,
  }));
  const activities = goals.flatMap((goal, index) =>
    Array.from({ length: perGoal }, (_, place) => {
      const model = base.activities[(index * perGoal + place) % base.activities.length] as Activity;
      return { ...model, id: `activity-${index}-${place}`, goalId: goal.id, position: place };
    }),
  );
  return buildPlanSnapshot({ goals, activities, goalLimitReason: 'Länets gemensamma plan läggs in här.' });
}

/** Decisions in every state: two confirmed, one with a reservation, one anchored, one proposed, one declined. */
export function buildConfirmations(): Confirmation[] {
  const asked = {
    decidingBody: '',
    decidedOn: null,
    paragraph: '',
    signatory: '',
    reason: '',
    decidedVersion: null,
    attachmentName: null,
  };
  const of = (id: string, given: Partial<Confirmation>): Confirmation => ({
    ...asked,
    id: `confirmation-${id}`,
    actorId: id,
    actorName: exampleActors.find((actor) => actor.id === id)?.name ?? id,
    state: 'proposed',
    ...given,
  });
  return [
    of('social', {
      state: 'confirmed',
      decidingBody: 'Socialnämnden',
      decidedOn: '2027-03-18',
      paragraph: '42',
      signatory: 'Socialdirektör',
      decidedVersion: 3,
    }),
    of('police', {
      state: 'confirmed',
      decidingBody: 'Lokalpolisområdets ledningsgrupp',
      decidedOn: '2027-02-11',
      paragraph: 'A 117/2027',
      signatory: 'Lokalpolisområdeschef',
      decidedVersion: 2,
      attachmentName: 'beslut-polisomradet.pdf',
    }),
    of('housing', {
      state: 'reserved',
      decidingBody: 'Bolagets styrelse',
      decidedOn: '2027-03-24',
      paragraph: '9',
      signatory: 'Verkställande direktör',
      reason: 'Bolaget deltar i utbildningen 2027 men tar ställning till kostnaden för 2028 först när budgeten är lagd.',
      decidedVersion: 3,
    }),
    of('hotels', { state: 'anchored', signatory: 'Ordförande i hotellgruppen' }),
    of('harbour', { state: 'proposed', decidingBody: 'Föreningens styrelse' }),
    of('guards', {
      state: 'declined',
      decidingBody: 'Regionledningen',
      decidedOn: '2027-03-09',
      paragraph: '',
      signatory: 'Regionchef',
      reason: 'Företaget byter ägare i vår och återkommer efter sommaren.',
      decidedVersion: 3,
    }),
  ];
}

const exampleActors: SnapshotActor[] = [
  { id: 'social', name: 'Socialförvaltningen', trade: 'social-services' },
  { id: 'police', name: 'Lokalpolisområde Exempelstad', trade: 'police' },
  { id: 'harbour', name: 'Föreningen Hamnljus', trade: 'civil-society' },
  { id: 'housing', name: 'Exempelbostäder AB', trade: 'housing' },
  { id: 'hotels', name: 'Hotellgruppen Exempelstad', trade: 'hotel' },
  { id: 'guards', name: 'Vaktbolaget Fyren', trade: 'security' },
  { id: 'schools', name: 'Elevhälsan', trade: 'school' },
  { id: 'coordinator', name: 'Samordnaren, kommunledningskontoret', trade: 'municipality' },
];

const years = [2026, 2027, 2028] as const;
type Values = readonly [number | null, number | null, number | null];

function goal(
  number: number,
  title: string,
  description: string,
  measure: string,
  unit: string,
  startValue: number,
  targets: Values,
  outcomes: Values,
): Goal {
  return {
    id: `g${number}`,
    title,
    description,
    measure,
    unit,
    startValue,
    years: years.map((year, index) => ({ year, target: targets[index] ?? null, outcome: outcomes[index] ?? null })),
    smart: number === 5 ? ['specific', 'accepted'] : ['specific', 'measurable', 'accepted', 'realistic', 'timed'],
    position: number,
    version: 1,
  };
}

type Given = Partial<Activity> & Pick<Activity, 'goalId' | 'year' | 'title' | 'what' | 'actorIds'>;

function activities(given: Given[]): Activity[] {
  return given.map((one, index) => ({
    startMonth: null,
    endMonth: null,
    cause: '',
    riskAnswer: 'no-risk',
    risk: '',
    counterMeasure: '',
    status: one.year === 2026 ? 'done' : one.year === 2027 ? 'ongoing' : 'planned',
    light: one.year === 2027 ? 'green' : null,
    followUp: '',
    id: `a${index + 1}`,
    position: index,
    version: 1,
    ...one,
  }));
}

function examplePlan(): PlanContent {
  return {
    title: 'Samverkansplan 2026–2028',
    startYear: 2026,
    endYear: 2028,
    goalLimitReason: '',
    texts: exampleTexts(),
    overallGoals: [
      { id: 'o1', text: 'Det ska bli svårare att tjäna pengar på människor i Exempelstad.', version: 1 },
      {
        id: 'o2',
        text: 'Den som är utsatt ska mötas av kunniga personer, dygnet runt och oavsett vilken dörr hon eller han går in genom.',
        version: 1,
      },
    ],
    goals: [
      goal(
        1,
        'Fler köp leder till åtal',
        'Polisen och socialtjänsten arbetar efter en gemensam rutin, så att fler ärenden håller hela vägen.',
        'Lagförda köp per år',
        'antal',
        3,
        [5, 7, 10],
        [6, null, null],
      ),
      goal(
        2,
        'Fler ser och vågar agera',
        'Personal på hotell, i bostadsbolag och i väktarbilar känner igen tecken och vet vem de ringer.',
        'Utbildade i branscherna, sammanlagt',
        'personer',
        0,
        [40, 80, 120],
        [46, null, null],
      ),
      goal(
        3,
        'Samma sätt att räkna',
        'Alla organisationer lämnar uppgifter i samma mall, utan personuppgifter.',
        'Organisationer som rapporterar',
        'antal',
        1,
        [4, 6, 8],
        [4, null, null],
      ),
      goal(
        4,
        'Tidigare kontakt med dem som är utsatta',
        'Uppsökande arbete på platser som gruppen har kartlagt tillsammans.',
        'Personer i stödsamtal',
        'per år',
        2,
        [3, 5, 7],
        [3, null, null],
      ),
      goal(
        5,
        'Ett nätverk som håller',
        'Nätverket möts regelbundet och klarar att någon slutar.',
        'Möten per år',
        'möten',
        0,
        [4, 6, 4],
        [5, null, null],
      ),
    ],
    activities: exampleActivities(),
    budget: [
      {
        id: 'b1',
        item: 'Samordnare, 20 procent',
        kind: 'time',
        sourceActorId: 'social',
        source: '',
        amounts: years.map((year) => ({ year, amountSek: 140_000 })),
        position: 1,
        version: 1,
      },
      {
        id: 'b2',
        item: 'Utbildning för branscherna',
        kind: 'money',
        sourceActorId: null,
        source: 'Länsstyrelsens utvecklingsmedel',
        amounts: [
          { year: 2026, amountSek: 60_000 },
          { year: 2027, amountSek: 90_000 },
          { year: 2028, amountSek: 45_000 },
        ],
        position: 2,
        version: 1,
      },
      {
        id: 'b3',
        item: 'Insatsveckor, övertid',
        kind: 'money',
        sourceActorId: 'police',
        source: '',
        amounts: years.map((year) => ({ year, amountSek: 75_000 })),
        position: 3,
        version: 1,
      },
      {
        id: 'b4',
        item: 'Möteslokal och fika',
        kind: 'asset',
        sourceActorId: 'housing',
        source: '',
        amounts: years.map((year) => ({ year, amountSek: 12_000 })),
        position: 4,
        version: 1,
      },
      {
        id: 'b5',
        item: 'Informationsmaterial på åtta språk',
        kind: 'money',
        sourceActorId: 'social',
        source: '',
        amounts: [
          { year: 2026, amountSek: 38_000 },
          { year: 2028, amountSek: 20_000 },
        ],
        position: 5,
        version: 1,
      },
    ],
    grants: [
      {
        id: 'm1',
        source: 'Länsstyrelsen',
        purpose: 'Utbildning av hotellpersonal och fastighetsskötare',
        amountSek: 195_000,
        applyBy: '2027-09-15',
        actorId: 'coordinator',
        position: 1,
        version: 1,
      },
      {
        id: 'm2',
        source: 'Allmän stiftelse',
        purpose: 'Boende de första veckorna',
        amountSek: null,
        applyBy: null,
        actorId: 'harbour',
        position: 2,
        version: 1,
      },
    ],
    communication: [
      {
        id: 'c1',
        audience: 'Receptionister och nattportierer',
        matters: 'Att gästerna är trygga och att de själva inte lämnas ensamma med ett beslut',
        reach: 'Fickkort vid receptionen, tio minuter på ett personalmöte',
        tone: 'Lugn och konkret',
        helpers: 'Hotellchefer som redan är med',
        actorId: 'hotels',
        position: 1,
        version: 1,
      },
      {
        id: 'c2',
        audience: 'Nämnder och styrelser',
        matters: 'Vad som kostar, vad som blir bättre och vad de ska besluta',
        reach: 'Planen i korthet före mötet, dragning på tio minuter',
        tone: 'Saklig',
        helpers: 'Socialdirektör och lokalpolisområdeschef',
        actorId: 'coordinator',
        position: 2,
        version: 1,
      },
      {
        id: 'c3',
        audience: 'Allmänheten',
        matters: 'Att det händer här också, och att det finns hjälp',
        reach: 'Utställning på biblioteket, lokaltidningen',
        tone: 'Allvarlig utan att skrämma',
        helpers: 'Biblioteket, konstskolan',
        actorId: 'harbour',
        position: 3,
        version: 1,
      },
    ],
    evaluation: [
      {
        id: 'e1',
        what: 'Delmålens siffror',
        how: 'Jämför utfall med årets mål',
        dueOn: '2027-11-18',
        documented: 'I planen, med en mening om varför',
        actorId: 'coordinator',
        position: 1,
        version: 1,
      },
      {
        id: 'e2',
        what: 'Rutinen för enskilda ärenden',
        how: 'Öva två påhittade fall från början till slut',
        dueOn: '2027-10-07',
        documented: 'Protokoll från övningen',
        actorId: 'police',
        position: 2,
        version: 1,
      },
      {
        id: 'e3',
        what: 'Hur gruppen mår och fungerar',
        how: 'Tyst runda och samtal',
        dueOn: '2027-06-10',
        documented: 'Tre rader i minnesanteckningarna',
        actorId: 'social',
        position: 3,
        version: 1,
      },
    ],
  };
}

function exampleActivities(): Activity[] {
  const exposed = {
    riskAnswer: 'risk' as const,
    risk: 'Den som är utsatt kan skrämmas bort från platsen utan att få hjälp.',
    counterMeasure: 'Socialtjänsten och föreningen är på plats samma kväll och erbjuder stöd.',
  };
  return activities([
    {
      goalId: 'g1',
      year: 2026,
      startMonth: 1,
      endMonth: 5,
      title: 'Ta fram rutin för enskilda ärenden',
      what: 'En gemensam väg från första oro till stöd och utredning, med vem som gör vad och inom hur många timmar.',
      actorIds: ['social', 'police'],
      cause: 'Ärenden har stannat för att ingen visste vem som ägde nästa steg.',
    },
    {
      goalId: 'g1',
      year: 2026,
      startMonth: 10,
      endMonth: 10,
      title: 'Insatsvecka',
      what: 'En vecka med samlad bemanning mot köpare.',
      actorIds: ['police', 'social', 'harbour'],
      cause: 'Kartläggningen visar flest annonser i oktober.',
      ...exposed,
      followUp: 'Sex köp lagförda.',
    },
    {
      goalId: 'g1',
      year: 2027,
      startMonth: 2,
      endMonth: 3,
      title: 'Sprid rutinen',
      what: 'Korta genomgångar i varje arbetsgrupp som kan få första kontakten.',
      actorIds: ['coordinator', 'social'],
      cause: 'Hälften av jourpersonalen kände inte till rutinen.',
      light: 'yellow',
      followUp: 'Två av fem arbetsgrupper är klara.',
    },
    {
      goalId: 'g1',
      year: 2027,
      startMonth: 10,
      endMonth: 10,
      title: 'Insatsvecka',
      what: 'Samma upplägg som året innan, med grannkommunen.',
      actorIds: ['police', 'social'],
      cause: 'Köpen flyttar över kommungränsen.',
      ...exposed,
      status: 'planned',
      light: null,
    },
    {
      goalId: 'g1',
      year: 2028,
      startMonth: 10,
      endMonth: 10,
      title: 'Insatsvecka',
      what: 'Tredje året, utvärderas efteråt.',
      actorIds: ['police'],
      cause: 'Köpen flyttar över kommungränsen.',
      ...exposed,
    },
    {
      goalId: 'g1',
      year: 2028,
      startMonth: 1,
      endMonth: 4,
      title: 'Se över rutinen',
      what: 'Gå igenom vad som har fungerat och ändra det som inte har gjort det.',
      actorIds: ['social', 'police'],
      cause: 'En rutin som ingen ser över slutar användas.',
    },
    {
      goalId: 'g2',
      year: 2026,
      startMonth: 4,
      endMonth: 6,
      title: 'Utbilda hotellpersonal',
      what: 'Två timmar på plats, med fall från det egna huset.',
      actorIds: ['hotels', 'harbour'],
      cause: 'Receptionen ser mest men ringer sällan.',
    },
    {
      goalId: 'g2',
      year: 2027,
      startMonth: 5,
      endMonth: 6,
      title: 'Utbilda fastighetsskötare och väktare',
      what: 'Samma kurs, med exempel från trapphus och garage.',
      actorIds: ['housing', 'guards'],
      cause: 'Lägenheter hyrs ut i andra hand för köp.',
    },
    {
      goalId: 'g2',
      year: 2027,
      startMonth: 9,
      endMonth: 9,
      title: 'Utställning på biblioteket',
      what: 'Fyra skärmar om hur utnyttjande kan se ut i en vanlig stad.',
      actorIds: ['harbour'],
      cause: 'Många tror att det inte förekommer här.',
      riskAnswer: 'risk',
      risk: 'Bilder och ord kan peka ut en grupp människor.',
      counterMeasure: 'Personer med egen erfarenhet läser texterna före tryck.',
      status: 'planned',
      light: null,
    },
    {
      goalId: 'g2',
      year: 2028,
      startMonth: 2,
      endMonth: 5,
      title: 'Förebyggande pass i årskurs 7–9',
      what: 'Två lektioner om gränser, pengar och nätet.',
      actorIds: ['schools', 'police'],
      cause: 'Unga har blivit kontaktade på nätet.',
      riskAnswer: 'risk',
      risk: 'En elev kan känna igen sin egen situation.',
      counterMeasure: 'Elevhälsan är i klassrummet och har tid bokad efteråt.',
    },
    {
      goalId: 'g2',
      year: 2028,
      startMonth: 3,
      endMonth: 3,
      title: 'Debattartikel',
      what: 'Kärngruppen skriver tillsammans.',
      actorIds: ['coordinator'],
      cause: 'Frågan behöver fler än dem som redan är med.',
    },
    {
      goalId: 'g3',
      year: 2026,
      startMonth: 3,
      endMonth: 6,
      title: 'Ta fram statistikmall',
      what: 'Antal, månad, form av utnyttjande och väg in. Inga uppgifter om personer.',
      actorIds: ['social'],
      cause: 'Siffrorna går inte att lägga ihop i dag.',
    },
    {
      goalId: 'g3',
      year: 2026,
      startMonth: 9,
      endMonth: 12,
      title: 'Sprid mallen',
      what: 'Varje organisation utser en funktion som rapporterar.',
      actorIds: ['coordinator'],
      cause: 'Bara en organisation räknar.',
    },
    {
      goalId: 'g3',
      year: 2027,
      startMonth: 1,
      endMonth: 1,
      title: 'Sammanställ första året',
      what: 'En sida med fyra diagram till nätverket.',
      actorIds: ['coordinator'],
      cause: 'Den som rapporterar vill se vad det leder till.',
      status: 'done',
    },
    {
      goalId: 'g3',
      year: 2028,
      startMonth: 11,
      endMonth: 12,
      title: 'Utvärdera mallen',
      what: 'Fråga dem som fyller i vad som kan tas bort.',
      actorIds: ['social', 'harbour'],
      cause: 'Långa formulär slutar fyllas i.',
    },
    {
      goalId: 'g4',
      year: 2026,
      startMonth: 2,
      endMonth: 4,
      title: 'Utbilda socialsekreterare och volontärer',
      what: 'Tre dagar om bemötande, rättigheter och skydd.',
      actorIds: ['social', 'harbour'],
      cause: 'Få har fått utbildning.',
    },
    {
      goalId: 'g4',
      year: 2026,
      startMonth: 8,
      endMonth: 11,
      title: 'Informationsmaterial på åtta språk',
      what: 'Kort, utan logotyper på framsidan, får plats i en ficka.',
      actorIds: ['harbour'],
      cause: 'Den som behöver hjälp vet inte att den finns.',
      riskAnswer: 'risk',
      risk: 'Den som utnyttjar någon kan hitta kortet.',
      counterMeasure: 'Kortet ser ut som en tidtabell.',
    },
    {
      goalId: 'g4',
      year: 2027,
      startMonth: 4,
      endMonth: 4,
      title: 'Studiebesök',
      what: 'En dag hos en stad som har hållit på i fem år.',
      actorIds: ['coordinator', 'social', 'police'],
      cause: 'Ni behöver inte göra om andras misstag.',
      light: 'red',
      followUp: 'Inställt, ny tid söks.',
      status: 'paused',
    },
    {
      goalId: 'g4',
      year: 2027,
      title: 'Uppsökande arbete',
      what: 'Två kvällar i månaden på de platser som gruppen har valt.',
      actorIds: ['harbour', 'social'],
      cause: 'De flesta söker inte hjälp själva.',
      ...exposed,
    },
    {
      goalId: 'g4',
      year: 2028,
      title: 'Fast metod för uppföljande stöd',
      what: 'Samtal efter en vecka, en månad och ett halvår.',
      actorIds: ['social'],
      cause: 'Kontakten bryts ofta efter första veckan.',
    },
    {
      goalId: 'g5',
      year: 2026,
      startMonth: 9,
      endMonth: 12,
      title: 'Bilda nätverket',
      what: 'Bjud in, skriv rollbeskrivning, håll första mötet.',
      actorIds: ['coordinator', 'hotels', 'housing'],
      cause: 'Kontakterna hänger på enskilda personer.',
    },
    {
      goalId: 'g5',
      year: 2027,
      startMonth: 1,
      endMonth: 12,
      title: 'Sex nätverksmöten',
      what: 'Nittio minuter, med uppföljning av planen som fast punkt.',
      actorIds: ['coordinator'],
      cause: 'Det som inte följs upp rinner ut.',
    },
  ]);
}

function exampleTexts(): Record<PlanTextKey, RichText> {
  const plain = richTextFromPlain;
  const list = (...items: string[]): RichText['content'][number] => ({
    type: 'bulletList',
    content: items.map((text) => ({ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] })),
  });
  return {
    vision: plain(
      'En stad där ingen köps eller utnyttjas, och där den som har blivit utsatt alltid möts av någon som vet vad nästa steg är.',
    ),
    'for-whom': plain('För den som utnyttjas i dag, för den som riskerar att bli det och för alla som arbetar nära dem.'),
    keywords: plain('Trygghet, mod, uthållighet, samma väg in'),
    coordination: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Kärngruppen fortsätter som styrgrupp ' },
            { type: 'text', text: 'även efter projekttiden', marks: [{ type: 'bold' }] },
            {
              type: 'text',
              text: '. Samordnaren har tjugo procent av sin tjänst för uppdraget och rapporterar till förvaltningschefen.',
            },
          ],
        },
        { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Om samordnaren slutar' }] },
        list(
          'Uppdraget lämnas över skriftligt inom två veckor.',
          'Socialförvaltningen är värd till dess att någon ny är utsedd.',
          'Kärngruppen träffar den nya samordnaren före första nätverksmötet.',
        ),
      ],
    },
    networking: plain(
      'Nätverket möts sex gånger 2027 och fyra gånger 2028, växelvis hos medlemmarna. Första punkten är alltid planen.',
    ),
    'internal-communication': plain('Minnesanteckningar inom en vecka. Inga uppgifter om enskilda i anteckningar eller e-post.'),
    training: plain('Alla nya i kärngruppen går grundutbildningen under sin första termin.'),
    development: plain(
      'Samordnaren följer länsstyrelsens och regionkoordinatorns nyheter och tar med det viktigaste till varje möte.',
    ),
    funding: plain(
      'Arbetet bärs av ordinarie tjänster. Utbildning och insatsveckor behöver egna medel.\nDet som inte får medel görs i mindre form, i den ordning som delmålen står.',
    ),
    communication: plain('Vi berättar vad man kan göra, inte bara vad som är fel. Alla medier hänvisas till samordnaren.'),
    evaluation: plain('Planen är en fast punkt på varje möte och ses över en gång om året.'),
    reflection: plain(
      'Visionen är vår kärna. Plattformen håller den samman, och rutinerna är vår vardag. Det svagaste stödet är tiden för uppföljning.',
    ),
  };
}
