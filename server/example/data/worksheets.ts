/** What an example group has written in an exercise: rich texts and lists by field, values by their key. */
export type ExampleWorksheet = {
  rich?: Record<string, string>;
  list?: Record<string, string[]>;
  values?: Record<string, string | number | boolean>;
};

const ticked = (field: string, items: string[]) => Object.fromEntries(items.map((item) => [`${field}.${item}.checked`, true]));

/** `station/exercise` -> content. `year` is the first year of the plan. */
export const exempelstadWorksheets = (year: number): Record<string, ExampleWorksheet> => ({
  'start/why-now': {
    values: { 'situation.choice': 'shocking-event' },
    rich: {
      'own-words':
        'Våren före starten uppdagades att människor utnyttjades på en arbetsplats mitt i staden. Flera av oss hade sett något, men ingen hade hela bilden. Vi vill inte stå så en gång till.',
    },
  },
  'start/small-effort': {
    values: { 'alternative.choice': 'none' },
    rich: { 'alternative-plan': 'Vi sa ja till alla sju och går vidare med hela arbetet.' },
  },
  'start/direction': {
    values: {
      'goals.understanding.answer': true,
      'goals.understanding.comment': 'Vi ska veta vad de andra får och inte får göra, så att vi slutar bli besvikna på varandra.',
      'goals.insight.answer': true,
      'goals.insight.comment': 'En bild som håller att visa: var, hur och i vilka branscher det sker hos oss.',
      'goals.network.answer': true,
      'goals.network.comment': 'Ett nätverk med hotellen, värdarna och väktarna, inte bara myndigheter.',
      'goals.plan.answer': true,
      'goals.plan.comment': 'En plan som nämnden kan besluta om och som någon följer upp.',
      'goals.routine.answer': true,
      'goals.routine.comment': 'Den som ser något klockan två på natten ska veta vem hon ringer.',
    },
  },
  'start/core-group': { values: ticked('contact', ['expectations', 'time-to-think', 'answer']) },
  'start/town': {
    rich: {
      possibilities:
        'Staden är lagom stor: vi känner varandra.\nHotellen vill vara med.\nDen idéburna mottagningen har redan förtroende hos många.',
      using: 'Vi börjar med dem som redan ringer varandra och låter dem bjuda in nästa.',
      'challenges-own': 'Ingen har frågan som sin uppgift. Kvällar och helger är tunt bemannade.',
      'challenges-shared': 'Vi är osäkra på vad sekretessen tillåter, och då säger vi hellre ingenting.',
    },
  },
  'start/start-decision': {
    values: {
      'exit.want.answer': true,
      'exit.want.comment': 'Alla sex organisationer vill.',
      'exit.conditions.answer': true,
      'exit.conditions.comment': 'Tid är avsatt i fem av sex. Fastighetsbolaget återkommer i mars.',
      'period.startsOn': `${year - 1}-02-01`,
      'period.months': 14,
      'outcome.choice': 'start',
    },
    rich: {
      reason:
        'Vi har sett att var och en gör sitt, men att ingen ser helheten. Vi har ledningens stöd, en samordnare på en fjärdedels tid och en grupp som vill.',
    },
  },
  'starting-point/ways-of-working': {
    rich: {
      documenting: 'Anteckningar förs i Ringar under mötet och är klara när vi går hem. Inget om enskilda.',
      communicating: 'Mellan mötena skriver vi på arbetsytan. Brådskande frågor tar vi per telefon.',
    },
  },
  'starting-point/organisation-cards': {
    list: {
      culture: [
        'Polisen: det bestäms snabbt och görs direkt.',
        'Socialtjänsten: vi vänder på frågan tre gånger först.',
        'Hotellet: gästen kommer alltid först.',
      ],
      best: ['Att vi får göra skillnad.', 'Kollegorna när det är som värst.'],
      hardest: ['Att inte få veta hur det gick.', 'Tiden.'],
      'often-say': ['Det löser vi.', 'Vem äger frågan?', 'Har du fikat?'],
      'more-of': ['Vara ute mer.', 'Tänka tillsammans innan det brinner.'],
      dish: ['Husmanskost som räcker till alla.'],
      irritated: ['När folk lovar och inte hör av sig.'],
      'known-for': ['Att vi kommer när man ringer.'],
      'notorious-for': ['Våra förkortningar.'],
      'long-for': ['Ett år utan omorganisation.'],
    },
  },
  'starting-point/brave-environment': {
    list: {
      need: ['Att få ställa dumma frågor.', 'Att ingen skriver ner det jag tänker högt.', 'Att alla har läst innan.'],
      'in-the-way': ['Titlar.', 'Att någon alltid pratar först.', 'Rädsla för att bryta sekretessen.'],
      agreement: [
        'Vi talar om läget, aldrig om enskilda.',
        'En i taget, och alla får ordet.',
        'Vi frågar innan vi kritiserar.',
        'Vi säger till när vi inte förstår.',
        'Det som sägs här stannar här tills vi beslutat annat.',
      ],
    },
  },
  'starting-point/what-would-happen': {
    rich: {
      hotel: 'Receptionen ringer sin chef. Chefen ringer polisens växel. Svaret tar olika lång tid beroende på kväll.',
      youth: 'Skolan gör en orosanmälan. Sedan vet ingen av oss andra vad som händer.',
      restaurant: 'Miljöinspektören ser madrasserna men vet inte vem som tar vid.',
      season: 'Vi hade inte fått veta något.',
      cleaning: 'Facket hör av sig, men vi har ingen väg in för deras fråga.',
      gap: 'Första timmen fungerar ibland. Första veckan fungerar sällan. Stöd efter tre månader finns inte.',
    },
  },
  'starting-point/death-trap': {
    list: {
      causes: [
        'Samordnaren slutade och ingen tog över.',
        'Alla trodde att någon annan gjorde det.',
        'Näringslivet kom aldrig med.',
        'Sekretessen blev en ursäkt.',
        'Vi träffades men beslutade inget.',
      ],
      'early-signs': ['Två möten i rad utan beslut.', 'Samma tre personer pratar.', 'Kontaktlistan är äldre än ett halvår.'],
    },
  },
  'problem-picture/target-groups': {
    list: {
      groups: [
        'Människor som säljer sex på hotell och i lägenheter',
        'Unga som kontaktas på nätet',
        'Anställda i städ, bygg och restaurang',
        'Säsongsarbetare',
        'Människor utan papper',
      ],
      places: [
        'Hotellen vid stationen',
        'Lägenheter i andra hand',
        'Nätet',
        'Industriområdet',
        'Odlingarna i väster',
        'Språkcaféet och dagverksamheten',
      ],
    },
  },
  'problem-picture/how-to-map': {
    values: { ...ticked('chosen', ['public', 'police', 'trades', 'one-trade']), 'report-form.choice': 'presentation' },
  },
  'problem-picture/who-does-what': { values: { 'contact-way.choice': 'visit' } },
  'actors/perspectives': {
    rich: {
      motivation:
        'Hotellen: trygg personal. Fastighetsägarna: lugna hus. Facket: rättvisa villkor. Skolan: ingen elev ska stå ensam.',
      'our-words': 'Vi säger ”utnyttjas” hellre än facktermer, och ”vem ringer jag?” hellre än ”samverkansstruktur”.',
      'beyond-town': 'Regionkoordinatorn, Länsstyrelsen och grannkommunens grupp.',
    },
  },
  'actors/levels': {
    rich: {
      experience: 'De flesta av oss har nätverkat. Få har delat resurser.',
      'over-time': 'Hotellen började med att ta emot en affisch. I dag utbildar de varandra.',
    },
  },
  'actors/look-back': {
    rich: {
      interesting: 'Hur mycket nattpersonalen redan vet.',
      hardest: 'Att hålla oss till läget och inte till enskilda fall.',
      help: 'Någon som kan sekretess och har tålamod.',
      together: 'Vi skrattar mer nu än i våras.',
      strengthen: 'Att byta lokal varje gång.',
    },
  },
  'knowledge/gather': {
    values: ticked('areas', ['rights', 'children', 'work-life', 'authorities', 'local-support']),
    list: {
      tools: ['Samtalsstöd för första mötet', 'Checklista för reception', 'Kort i fickformat på nio språk'],
      contacts: ['Regionkoordinatorn', 'Jurist på länsstyrelsen', 'Grannkommunens samordnare'],
      material: ['Nationella manualen vid misstanke', 'Myndigheternas årsrapporter'],
      courses: ['Grundkurs, en dag', 'Fördjupning om barn och unga', 'Arbetslivskriminalitet för inspektörer'],
    },
  },
  'knowledge/stay-updated': { values: ticked('ways', ['regional-coordinator', 'equality-agency', 'county-board']) },
  'network/structure': {
    values: { 'form.choice': 'new' },
    rich: { why: 'Befintliga råd har redan långa dagordningar. Här behövs hotell och värdar från början.' },
  },
  'network/motivation': {
    list: {
      purposes: ['Hotell: gäster som kommer tillbaka.', 'Polis: minskad brottslighet.', 'Idéburna: människovärde.'],
      people: ['De som arbetar nära människor.'],
      drives: ['Att slippa stå ensam med magkänslan.', 'Att få veta att samtalet ledde till något.'],
      effect: ['Personal som mår dåligt efteråt.'],
      'hard-to-grasp': ['Varför myndigheter inte får berätta.'],
      alike: ['Alla arbetar skift.', 'Alla möter människor som är rädda.'],
      interest: ['Kom till oss, stanna en halvtimme, fråga hur vi gör.'],
      words: ['Säg: tecken, oro, vem ringer jag?', 'Undvik: ärende, klient, razzia.'],
    },
  },
  'network/coordinator-role': {
    rich: {
      responsibility: 'Håller ihop arbetet, kallar, följer upp och ser till att besluten blir gjorda.',
      duties: 'Förbereda möten. Hålla kontaktlistan färsk. Samla in siffror varje kvartal. Skriva till nämnden en gång om året.',
      competence: 'Lyhörd, ordningsam, van vid politiskt styrda organisationer. Vågar ringa upp.',
    },
  },
  'network/network-role': {
    rich: {
      function: 'Ser, delar läget, sprider rutinen i sin egen bransch.',
      duties: 'Möts fyra gånger om året. Tar med frågor hem och kommer tillbaka med besked.',
      needs: 'Korta möten, tydliga frågor, en kontaktperson som svarar.',
    },
  },
  'network/event': {
    values: ticked('checklist', [
      'venue',
      'aim',
      'speakers',
      'snapshot',
      'invitation',
      'replies',
      'material',
      'food',
      'agenda',
      'ask',
    ]),
    list: { ask: ['Vill ni vara med i nätverket?', 'Vem hos er är rätt person?', 'Kan ni komma på workshopen den 14 mars?'] },
  },
  'network/look-back': {
    rich: {
      achieved: 'Tjugotvå organisationer kom, nitton är kvar.',
      possibilities: 'Bussbolaget vill vara med.',
      challenges: 'Bemanningsföretagen svarar inte.',
    },
  },
  'plan/gate': { values: ticked('ready', ['steps-done', 'mapping', 'contacts', 'lead']) },
  'plan/prepare-workshop': {
    values: {
      'format.choice': 'workshops',
      ...ticked('checklist', ['time', 'people', 'voices', 'purpose', 'pre-reading', 'own-thoughts']),
    },
  },
  'plan/joint-start': {
    rich: {
      'new-important': 'Checklistan för reception och den gemensamma grundkursen.',
      'for-whom': 'Hotell, väktare, vicevärdar och mottagningar.',
      'training-needs': 'Nattpersonal på hotell. Nya handläggare på socialkontoret.',
      access: 'Allt ligger i Ringar. Kortet i fickformat finns tryckt.',
      missing: 'Något för den som bara talar somaliska eller rumänska.',
    },
  },
  'plan/plan-picture': {
    rich: {
      shows: 'Ja: visionen bär, och plattformen är beskriven.',
      why: 'Vi skrev den tillsammans med dem som ska göra jobbet.',
      how: 'Det dagliga arbetet på natten behöver synas bättre i nästa version.',
    },
  },
  'routine/ambition-goal': {
    values: { 'level-now.choice': 'team-player', 'level-wanted.choice': 'process-owner' },
    rich: { required: 'Boende på längre sikt och en utsedd processledare.', needs: 'Beslut i socialnämnden.' },
  },
  'routine/prepare-workshop': {
    values: { 'format.choice': 'workshop', ...ticked('checklist', ['time', 'people', 'voices', 'purpose', 'pre-reading']) },
  },
  'routine/routine-goal': {
    rich: {
      goal: 'Den som utsatts får ett tryggt erbjudande utan villkor, samma dygn som någon av oss får veta.',
      required: 'Att alla vet sitt nästa steg och vem som tar vid, också på natten.',
      'in-practice': 'Polisen ringer mobila teamet på dagen och socialjouren på natten. Mottagningen möter upp inom två timmar.',
    },
  },
  'routine/look-back': {
    rich: {
      'target-group': 'Färre frågor, samma ansikte.',
      us: 'Lugnare. Vi vet vem som tar vid.',
      others: 'Hotellen säger att det går fortare nu.',
    },
  },
});

/** Halfway: step 0 and 1 are done, step 2 is under way, step 3 has begun. */
export const mellanstadWorksheets = (year: number): Record<string, ExampleWorksheet> => ({
  'start/why-now': {
    values: { 'situation.choice': 'political-mission' },
    rich: {
      'own-words': 'Kommunfullmäktige gav socialnämnden i uppdrag att ta fram en plan. Vi vet ganska lite om hur det ser ut här.',
    },
  },
  'start/direction': {
    values: {
      'goals.understanding.answer': true,
      'goals.understanding.comment': 'Lära känna varandras uppdrag.',
      'goals.insight.answer': true,
      'goals.insight.comment': 'Särskilt campingen och bärplockningen på sommaren.',
      'goals.network.answer': true,
      'goals.plan.answer': true,
      'goals.routine.answer': true,
    },
  },
  'start/town': {
    rich: {
      possibilities: 'Alla kan gå till varandra på lunchen.',
      using: 'Vi börjar smått.',
      'challenges-own': 'Polisen är ensam i området.',
      'challenges-shared': 'Säsongen är kort och svår att nå.',
    },
  },
  'start/start-decision': {
    values: {
      'exit.want.answer': true,
      'exit.conditions.answer': true,
      'period.startsOn': `${year}-03-01`,
      'period.months': 16,
      'outcome.choice': 'start',
    },
    rich: { reason: 'Uppdraget finns och gruppen är samlad. Polisens ledning ska vara med senast till hösten.' },
  },
  'starting-point/ways-of-working': {
    rich: { documenting: 'Samordnaren skriver under mötet.', communicating: 'På arbetsytan och över en kaffe.' },
  },
  'starting-point/brave-environment': {
    list: {
      need: ['Tid att tänka efter.'],
      'in-the-way': ['Att alla känner alla.'],
      agreement: ['Vi talar om läget, inte om grannen.', 'Alla får säga pass.'],
    },
  },
  'starting-point/death-trap': {
    list: { causes: ['Polisen hann inte.', 'Det blev bara ett dokument.'], 'early-signs': ['Inställda möten.'] },
  },
  'problem-picture/target-groups': {
    list: { groups: ['Säsongsarbetare i bären', 'Unga på sommarlov'], places: ['Campingen', 'Odlingarna', 'Nätet'] },
  },
  'problem-picture/how-to-map': { values: ticked('chosen', ['public', 'trades']) },
});
