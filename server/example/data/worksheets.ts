/** What an example group has written in an exercise: rich texts, short texts and lists by field, values by their key. */
export type ExampleWorksheet = {
  rich?: Record<string, string>;
  text?: Record<string, string>;
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
    },
  },
  'starting-point/what-would-happen': {
    rich: {
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
        'Vi jagade bort dem som vi ville nå.',
        'En siffra i tidningen pekade ut någon.',
      ],
    },
  },
  'problem-picture/how-to-map': {
    values: {
      ...ticked('chosen', ['public', 'police', 'trades', 'one-trade']),
      ...ticked('online-safety', ['manager', 'police-plan', 'data-protection', 'in-pairs', 'counts-only']),
      'report-form.choice': 'presentation',
    },
  },
  'problem-picture/who-does-what': { values: { 'contact-way.choice': 'visit' } },
  'problem-picture/ad-counts': {
    list: { shareable: ['Annonserna fortsätter att komma, men de byter sida.'] },
  },
  'problem-picture/survey': {
    list: { shareable: ['Sju verksamheter möter människor som verkar styras av någon annan.', 'Det händer i alla stadsdelar.'] },
  },
  'actors/perspectives': {
    rich: {
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
    list: { change: ['Ring hotellen på kvällen, inte på förmiddagen.'] },
  },
  'knowledge/gather': {
    values: ticked('areas', ['rights', 'children', 'work-life', 'authorities', 'local-support']),
  },
  'knowledge/stay-updated': { values: ticked('ways', ['regional-coordinator', 'equality-agency', 'county-board']) },
  'network/structure': {
    values: { 'form.choice': 'new' },
    rich: { why: 'Befintliga råd har redan långa dagordningar. Här behövs hotell och värdar från början.' },
  },
  'network/motivation': {
    list: {
      heard: ['Att inte få veta hur det gick.', 'Att slippa stå ensam med magkänslan.', 'Alla möter människor som är rädda.'],
    },
  },
  'network/network-document': {
    rich: {
      purpose: 'Nätverket ser till att tecken blir till handling, och att ingen bransch står ensam.',
      aims: 'Dela läget fyra gånger om året. Sprida rutinen. Utbilda nya.',
      participants: 'Alla organisationer som möter målgruppen och har sagt ja hemma hos sig.',
      coordination: 'Samordnaren kallar och skriver. Värdskapet går runt.',
      decisions: 'Vi beslutar tillsammans på mötet. Den som är borta får en vecka på sig att säga nej.',
      external: 'Samordnaren och kommunpolisen svarar medier. Alla får berätta om sitt eget arbete.',
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
    list: {
      snapshot: ['Sju verksamheter möter människor som verkar styras av någon annan.'],
      ask: ['Vill ni vara med i nätverket?', 'Vilken funktion hos er är rätt?', 'Kan ni komma på workshopen den 14 mars?'],
    },
  },
  'network/flyer': {
    text: {
      headline: 'Ser du något? Då behöver vi dig.',
      'core-group': 'Socialtjänst, polis, mottagning, kommun, bostäder och hotell.',
      contact: 'Samordnaren, Socialförvaltningen, 010-555 01 10',
      workshop: 'Den 14 mars klockan 13, i stadshuset.',
    },
    rich: {
      welcome: 'Välkommen till ett nätverk som gör skillnad på riktigt, i vår egen stad.',
      responsibility: 'Ingen av oss kan lösa det här ensam. Var och en kan göra sin del.',
      what: 'Vi ser, delar läget och sprider rutinen i vår egen bransch.',
      why: 'Människor utnyttjas här, på platser där någon av oss arbetar.',
      'you-matter': 'Den som möter människor varje dag ser det först.',
      contribute: 'Fyra möten om året och en som svarar när vi ringer.',
    },
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
    list: {
      picture: ['Nattpersonal som vet vem de ska ringa', 'Annonserna fortsätter att komma, men de byter sida.'],
      'response-now': ['Receptionen ringer sin chef', 'Skolan gör en orosanmälan', 'Stödet tar slut efter tre månader'],
      tools: ['Checklista för reception', 'Kort i fickformat på nio språk'],
      problem: ['Få köp upptäcks i tid.', 'Alla räknar på sitt sätt.', 'Stödet tar slut för tidigt.'],
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
    list: { basis: ['Nationell manual vid misstanke om människohandel', 'Samtalsstöd för första mötet'] },
  },
  'routine/look-back': {
    rich: {
      'target-group': 'Färre frågor, samma ansikte.',
      us: 'Lugnare. Vi vet vem som tar vid.',
      others: 'Hotellen säger att det går fortare nu.',
    },
    list: { change: ['Provringning varje halvår.'] },
  },
  'routine/child-and-consent': { values: ticked('check', ['same-rights', 'language', 'child-first', 'say-no', 'report']) },
  'routine/pillars': {
    values: ticked('onwards', ['celebrate', 'thank', 'routine-review', 'plan-review']),
    rich: {
      leadership: 'Nämnden får två sidor om året och frågar efter dem.',
      coordination: 'En fjärdedels tjänst, med en utsedd ersättare.',
      cooperation: 'Fyra möten om året, med värdskap som går runt.',
    },
  },
  'routine/closing': {
    list: {
      goals: ['En plan som nämnden kan besluta om och som någon följer upp.'],
      proud: ['Hotellen ringer själva.', 'Rutinen håller på natten.'],
    },
    rich: { summary: 'Vi har en plan, en rutin och ett nätverk som träffas. Stödet på längre sikt återstår.' },
  },
  'routine/feedback': {
    values: ticked('sent', ['organisations', 'network']),
    list: { worked: ['De tysta rundorna.'], missing: ['Mer om arbete i hem.'] },
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
    },
  },
  'starting-point/death-trap': {
    list: { causes: ['Polisen hann inte.', 'Det blev bara ett dokument.', 'Ingen frågade campingen.'] },
  },
  'problem-picture/how-to-map': { values: ticked('chosen', ['public', 'trades']) },
});
