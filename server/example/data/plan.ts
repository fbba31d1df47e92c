import type { ActivityStatus, Light, PlanTextKey, ResourceKind, SmartCriterion } from '../../../domain/plan.ts';

/** The example plan in the shape of inventory detail sheet 2: five goals over three years. Years are counted 1, 2, 3. */
export type ExamplePlan = {
  title: string;
  texts: Partial<Record<PlanTextKey, string>>;
  overallGoals: string[];
  goals: {
    key: string;
    title: string;
    description: string;
    measure: string;
    unit: string;
    startValue: number | null;
    targets: (number | null)[];
    outcomes: (number | null)[];
    smart: SmartCriterion[];
  }[];
  activities: {
    goal: string;
    year: 1 | 2 | 3;
    months?: [number, number];
    title: string;
    what: string;
    actors: string[];
    cause: string;
    /** Left out: the risk question has no answer yet. */
    risk?: 'none' | { risk: string; counterMeasure: string };
    status: ActivityStatus;
    light?: Light;
    followUp?: string;
  }[];
  budget: { item: string; kind: ResourceKind; actor?: string; source?: string; amountsSek: number[] }[];
  grants: { source: string; purpose: string; amountSek: number; applyBy: [yearIndex: number, monthDay: string]; actor: string }[];
  communication: { audience: string; matters: string; reach: string; tone: string; helpers: string; actor: string }[];
  evaluation: { what: string; how: string; due: [yearIndex: number, monthDay: string]; documented: string; actor: string }[];
};

export const exempelstadPlan: ExamplePlan = {
  title: 'Samverkansplan',
  texts: {
    vision: 'En stad där ingen köps eller utnyttjas, och där den som utsatts alltid möts av någon som vet vad nästa steg är.',
    'for-whom': 'För den som utnyttjas eller riskerar att utnyttjas i vår stad, oavsett ålder, kön, språk och papper.\nOch för dem som möter henne först: receptionisten, väktaren, kuratorn, vicevärden.',
    keywords: 'Trygghet. Rätten till stöd. Ingen ensam uppgift. Lugn handling.',
    coordination: 'Socialförvaltningen håller i samordningen på en fjärdedels tjänst. Kärngruppen blir styrgrupp när planen är beslutad och möts fyra gånger om året.\nSlutar samordnaren tar biträdande enhetschef över tills en ny är på plats. Överlämningen görs i Ringar.',
    networking: 'Nätverket möts fyra gånger om året, en förmiddag i stadshuset. Dagordningen börjar alltid med uppföljningen av planen.\nMellan mötena finns en kontaktlista som kontrolleras varje halvår.',
    'internal-communication': 'Vi skriver korta minnesanteckningar under mötet. Inget om enskilda personer skrivs någonstans i det gemensamma.\nFrågor om ett enskilt ärende tas direkt mellan de myndigheter som ansvarar för det.',
    training: 'Alla nya i nätverket går grundkursen under första halvåret. Varje år väljer vi ett fördjupningsämne.',
    development: 'Den idéburna mottagningen bevakar nyheter från myndigheterna och berättar i början av varje möte.',
    funding: 'Varje organisation står för sin egen tid. Kommunen betalar lokal och tryck. För uppsökande arbete söker vi medel två gånger under perioden.',
    communication: 'Vi talar lugnt och konkret. Vi visar vad man kan göra, inte bara vad som är farligt.',
    evaluation: 'Vi följer upp målen varje januari och samarbetet varje november. Då läser vi också om våra svar från steg 0.',
    reflection: 'Kärnan syns i visionen. Plattformen har vi beskrivit. Det som saknas är det dagliga: nattpersonalen på hotellen nämns bara en gång.',
  },
  overallGoals: [
    'Efterfrågan på att köpa och utnyttja människor minskar i Exempelstad.',
    'Den som utsatts får skydd och stöd, varje gång och oavsett var hon först syns.',
  ],
  goals: [
    { key: 'buyers', title: 'Fler köpare lagförs', description: 'Polisen ska kunna ingripa tidigare, med hjälp av det som andra ser.', measure: 'Lagförda köp per år', unit: 'ärenden', startValue: 3, targets: [5, 7, 10], outcomes: [5, 6, null], smart: ['specific', 'measurable', 'accepted', 'realistic', 'timed'] },
    { key: 'awareness', title: 'Fler ser och vågar agera', description: 'De som arbetar där det händer ska känna igen tecken och veta vem de ringer.', measure: 'Utbildade i branscherna, totalt', unit: 'personer', startValue: 0, targets: [40, 80, 120], outcomes: [46, 92, null], smart: ['specific', 'measurable', 'accepted', 'realistic', 'timed'] },
    { key: 'statistics', title: 'Samma sätt att räkna', description: 'Alla som möter målgruppen räknar på samma sätt, i antal och aldrig om enskilda.', measure: 'Organisationer som rapporterar', unit: 'organisationer', startValue: 1, targets: [4, 6, 8], outcomes: [4, 6, null], smart: ['specific', 'measurable', 'accepted', 'timed'] },
    { key: 'contact', title: 'Fler får kontakt och stöd', description: 'Vi ska nå fram med ett erbjudande som går att tacka ja till.', measure: 'Personer i stödkontakt som varar mer än tre månader', unit: 'personer', startValue: 2, targets: [3, 5, 7], outcomes: [3, 5, null], smart: ['specific', 'measurable', 'accepted', 'realistic', 'timed'] },
    { key: 'cooperation', title: 'Ett nätverk som håller', description: 'Samarbetet ska fungera även när någon slutar.', measure: 'Nätverksmöten per år', unit: 'möten', startValue: 0, targets: [4, 6, 4], outcomes: [4, 6, null], smart: ['specific', 'measurable', 'realistic', 'timed'] },
  ],
  activities: [
    { goal: 'buyers', year: 1, months: [2, 4], title: 'Ta fram rutin för enskilda ärenden', what: 'En sida per situation: vem ringer vem, dag och natt.', actors: ['social', 'police'], cause: 'I dag beror svaret på vem som råkar vara i tjänst.', risk: { risk: 'Den utsatta kan bli vittne mot sin vilja.', counterMeasure: 'Stödkontakt erbjuds före förhör, alltid.' }, status: 'done', light: 'green', followUp: 'Rutinen togs i bruk i maj.' },
    { goal: 'buyers', year: 1, months: [10, 10], title: 'Insatsvecka', what: 'Synlig närvaro och samtal på de platser som lägesbilden pekar ut.', actors: ['police', 'guards'], cause: 'Köpen sker på ett fåtal platser och tider.', risk: { risk: 'Målgruppen trängs undan till sämre platser.', counterMeasure: 'Mobila teamet är ute samma kvällar.' }, status: 'done', light: 'green' },
    { goal: 'buyers', year: 2, months: [2, 3], title: 'Sprid rutinen till hotell och värdar', what: 'Besök på varje hotell, en kvart vid receptionen.', actors: ['municipality', 'hotel'], cause: 'Nattpersonalen vet inte vem de ska ringa.', risk: 'none', status: 'done', light: 'green', followUp: 'Fem av fem hotell har rutinen i receptionen.' },
    { goal: 'buyers', year: 2, months: [10, 10], title: 'Insatsvecka', what: 'Som förra året, med två nya platser.', actors: ['police', 'guards'], cause: 'Platserna har flyttat sig sedan lägesbilden.', risk: { risk: 'Målgruppen trängs undan.', counterMeasure: 'Mobila teamet går med, och vi följer var kontakten ökar.' }, status: 'done', light: 'yellow', followUp: 'En av två planerade kvällar ställdes in.' },
    { goal: 'buyers', year: 3, months: [3, 3], title: 'Uppdatera flödesschemat', what: 'Kontaktvägarna gås igenom och ett nytt kort trycks.', actors: ['police', 'social'], cause: 'Två enheter har bytt namn och nummer.', risk: 'none', status: 'done', light: 'green' },
    { goal: 'buyers', year: 3, months: [10, 11], title: 'Insatsvecka med grannkommun', what: 'Samma vecka i båda kommunerna.', actors: ['police'], cause: 'Köparna rör sig över kommungränsen.', risk: { risk: 'Grannkommunens stöd är inte på plats.', counterMeasure: 'Gemensam jourlista för veckan.' }, status: 'ongoing', light: 'green' },
    { goal: 'awareness', year: 1, months: [4, 5], title: 'Utbildning för hotell', what: 'Två timmar på plats, med receptionens egna exempel.', actors: ['ngo', 'hotel'], cause: 'Personalen ser tecken men litar inte på dem.', risk: { risk: 'Gäster pekas ut för sitt utseende.', counterMeasure: 'Vi övar på händelser, inte på hur människor ser ut.' }, status: 'done', light: 'green' },
    { goal: 'awareness', year: 1, months: [9, 9], title: 'Utställning i biblioteket', what: 'Tre veckor, med samtalskvällar.', actors: ['ngo', 'municipality'], cause: 'Många tror att det inte finns här.', risk: 'none', status: 'done', light: 'green' },
    { goal: 'awareness', year: 2, months: [5, 5], title: 'Utbildning för fastighetsägare', what: 'För värdar, förvaltare och fastighetsskötare.', actors: ['housing', 'police'], cause: 'Lägenheter hyrs ut i andra hand för köp.', risk: { risk: 'Hyresgäster misstänks utan grund.', counterMeasure: 'Kontakten går till trygghetschefen, aldrig direkt till hyresgästen.' }, status: 'done', light: 'green' },
    { goal: 'awareness', year: 2, months: [9, 9], title: 'Debattartikel', what: 'Kärngruppen skriver tillsammans i lokaltidningen.', actors: ['municipality', 'ngo'], cause: 'Frågan syns bara när något hänt.', risk: 'none', status: 'done', light: 'green' },
    { goal: 'awareness', year: 2, months: [11, 11], title: 'Branschrutin för väktare', what: 'En sida som passar ett pass på natten.', actors: ['guards', 'police'], cause: 'Väktarna möter situationerna först.', risk: 'none', status: 'done', light: 'green' },
    { goal: 'awareness', year: 3, months: [8, 11], title: 'Förebyggande i årskurs 7–9', what: 'Ett lektionspass per klass om gränser, lockelser och rätten till hjälp.', actors: ['school', 'youth'], cause: 'Unga kontaktas på nätet av vuxna som erbjuder pengar.', risk: { risk: 'En elev berättar och står ensam efteråt.', counterMeasure: 'Kurator finns i rummet och dagen efter.' }, status: 'ongoing', light: 'yellow', followUp: 'Två av fem skolor är klara.' },
    { goal: 'awareness', year: 3, months: [4, 4], title: 'Utbildning för taxi och restaurang', what: 'Kort kvällspass med fika.', actors: ['ngo', 'taxi'], cause: 'Arbetskraft utnyttjas i branscher som vi sällan möter.', risk: 'none', status: 'done', light: 'green' },
    { goal: 'statistics', year: 1, months: [5, 6], title: 'Ta fram statistikmall', what: 'Fyra antal per kvartal, inga personuppgifter.', actors: ['social', 'police', 'ngo'], cause: 'Siffrorna går inte att jämföra i dag.', risk: { risk: 'Små tal kan peka ut en person.', counterMeasure: 'Tal under fem visas aldrig utanför kärngruppen.' }, status: 'done', light: 'green' },
    { goal: 'statistics', year: 2, months: [1, 1], title: 'Sammanställ första året', what: 'Två sidor till nätverket och nämnden.', actors: ['social'], cause: 'Utan siffror går planen inte att följa upp.', risk: 'none', status: 'done', light: 'green' },
    { goal: 'statistics', year: 3, months: [11, 11], title: 'Utvärdera mallen', what: 'Vad räknar vi som ingen använder? Vad saknas?', actors: ['social', 'ngo'], cause: 'Två av fyra mått tolkas olika.', risk: 'none', status: 'planned' },
    { goal: 'contact', year: 1, months: [3, 6], title: 'Utbilda personal på mottagningarna', what: 'Samtalsmetod för första mötet.', actors: ['social', 'ngo', 'shelter'], cause: 'Första samtalet avgör om det blir ett andra.', risk: 'none', status: 'done', light: 'green' },
    { goal: 'contact', year: 1, months: [9, 10], title: 'Informationsmaterial på nio språk', what: 'Ett kort i fickformat med bilder.', actors: ['ngo'], cause: 'De vi möter läser sällan svenska.', risk: { risk: 'Kortet hittas av den som utnyttjar.', counterMeasure: 'Kortet ser ut som en vanlig rabattkupong.' }, status: 'done', light: 'green' },
    { goal: 'contact', year: 2, months: [4, 4], title: 'Studiebesök i en stad som kommit längre', what: 'En dag, sex deltagare.', actors: ['ngo', 'social'], cause: 'Vi behöver se hur uppsökande arbete kan gå till.', risk: 'none', status: 'done', light: 'green' },
    { goal: 'contact', year: 2, months: [8, 12], title: 'Ta fram arbetssätt för stödkontakt', what: 'Vem är kontakt, hur länge, och vad händer sedan?', actors: ['social', 'ngo', 'shelter'], cause: 'Kontakten bryts när ansvaret byter enhet.', risk: 'none', status: 'done', light: 'yellow', followUp: 'Klart, men inte beslutat av socialnämnden.' },
    { goal: 'contact', year: 3, months: [1, 12], title: 'Uppsökande på nätet', what: 'Mobila teamet och mottagningen provar under ett år.', actors: ['outreach', 'ngo'], cause: 'Mycket av utnyttjandet har flyttat till nätet.', risk: { risk: 'Personal möter grova bilder ensam.', counterMeasure: 'Alltid två och två, med samtal efteråt.' }, status: 'ongoing', light: 'green' },
    { goal: 'cooperation', year: 1, months: [1, 3], title: 'Starta nätverket', what: 'Startmöte med inbjudan till trettio organisationer.', actors: ['social', 'municipality'], cause: 'Kärngruppen når inte alla som möter målgruppen.', risk: 'none', status: 'done', light: 'green' },
    { goal: 'cooperation', year: 2, title: 'Sex nätverksmöten', what: 'Varannan månad, olika värdar.', actors: ['municipality'], cause: 'Relationer håller bara om de används.', risk: 'none', status: 'done', light: 'green' },
    { goal: 'cooperation', year: 3, title: 'Fyra nätverksmöten och årlig översyn', what: 'Vi går från att bygga till att förvalta.', actors: ['municipality', 'social'], cause: 'Nätverket har funnit sin form.', risk: 'none', status: 'ongoing', light: 'green' },
  ],
  budget: [
    { item: 'Samordning, 25 procent', kind: 'time', actor: 'social', amountsSek: [165_000, 170_000, 175_000] },
    { item: 'Utbildningar och lokal', kind: 'money', actor: 'municipality', amountsSek: [40_000, 45_000, 45_000] },
    { item: 'Uppsökande arbete', kind: 'money', source: 'Sökta medel', amountsSek: [120_000, 150_000, 150_000] },
    { item: 'Tryck och översättning', kind: 'money', actor: 'municipality', amountsSek: [25_000, 8_000, 8_000] },
    { item: 'Mötesrum och fika', kind: 'asset', actor: 'hotel', amountsSek: [6_000, 6_000, 6_000] },
  ],
  grants: [
    { source: 'Länsstyrelsen', purpose: 'Uppsökande arbete på nätet', amountSek: 150_000, applyBy: [1, '10-01'], actor: 'ngo' },
    { source: 'Brottsofferfonden', purpose: 'Metod för stödkontakt', amountSek: 90_000, applyBy: [2, '02-15'], actor: 'shelter' },
  ],
  communication: [
    { audience: 'Hotell och restauranger', matters: 'Att gäster och personal är trygga, och att det går fort att få hjälp.', reach: 'Besök vid receptionen, kort i fickformat.', tone: 'Konkret och kollegialt', helpers: 'Branschens egna föreningar', actor: 'hotel' },
    { audience: 'Fastighetsägare', matters: 'Lugna trapphus och hyresgäster som stannar.', reach: 'Ägarträffen i maj.', tone: 'Saklig', helpers: 'Fastighetsbolaget, privatvärdarna', actor: 'housing' },
    { audience: 'Unga och deras föräldrar', matters: 'Att kunna fråga utan att bli dömd.', reach: 'Skola, ungdomsmottagning, sociala medier.', tone: 'Varm och rak', helpers: 'Elevhälsan', actor: 'school' },
    { audience: 'Förtroendevalda', matters: 'Att lagens krav uppfylls och att pengarna gör nytta.', reach: 'Två sidor inför nämnden, en gång om året.', tone: 'Kort', helpers: 'Kommunstyrelsens kansli', actor: 'municipality' },
  ],
  evaluation: [
    { what: 'Delmålens årsvärden', how: 'Kärngruppen går igenom mått och mål i januari.', due: [3, '01-20'], documented: 'I planen, med kommentar per mål.', actor: 'social' },
    { what: 'Rutinens kontaktvägar', how: 'Provringning varje halvår.', due: [2, '12-01'], documented: 'I aktörsregistret: kontrollerad den.', actor: 'municipality' },
    { what: 'Hur samarbetet fungerar', how: 'Tyst runda om redo och mognad.', due: [2, '11-25'], documented: 'Spridning och gruppens ord.', actor: 'ngo' },
  ],
};
