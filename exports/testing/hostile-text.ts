import { mapStrings } from '../document/clean-text.ts';

/** Properties that a person fills with free text in snapshots and confirmations. */
const freeTextKeys = new Set([
  'title',
  'text',
  'description',
  'measure',
  'unit',
  'goalLimitReason',
  'what',
  'cause',
  'risk',
  'counterMeasure',
  'followUp',
  'item',
  'source',
  'purpose',
  'audience',
  'matters',
  'reach',
  'tone',
  'helpers',
  'how',
  'documented',
  'name',
  'municipality',
  'decidingBody',
  'paragraph',
  'signatory',
  'reason',
  'attachmentName',
  'actorName',
  'label',
  'why',
  'interpretation',
  'alternative',
]);

/** The same data with `text` in every free text field. */
export function withTextEverywhere<T>(value: T, text: string): T {
  return mapStrings(value, (old, key) => (freeTextKeys.has(key) ? text : old));
}

/** Texts that break careless documents. */
export const hostileTexts: Record<string, string> = {
  html: '<script>alert(1)</script> <b>fet</b> &amp; &lt;i&gt; <!-- x -->',
  typst: '#import "x" *stjärna* _streck_ $summa$ @ref <label> \\ `kod` = rubrik // slut #[x] ]',
  word: '</w:t></w:r> {{mall}} \u0013 HYPERLINK "x" \u0015 =cmd|calc',
  emoji: 'Bra jobbat 👍 😀 👩‍👩‍👧‍👦 👋🏽 🇸🇪 1️⃣ ☎️ ❤️‍🔥',
  rightToLeft: 'مرحبا بالعالم 2027 و Exempelstad, שלום עולם (abc) 12',
  scripts: 'Ελληνικά Кириллица ភាសា ไทย ትግርኛ 中文字 日本語 한국어 हिन्दी',
  combining: 'z̸̧̢̛̗̤͓͕̝̆̓̎̔a̴l̵g̶o̷ x̂ ö (o\u0308) ﷽ ǆ ﬁ',
  control: 'a\u0000b\u0007c\u000Bd\u001Be\u007Ff\u0085g\u200Bh\u2028i\u2060j\uFEFFk\uFFFEl\r\nm\tn\u0091',
  unpaired: `hög \uD83D låg \uDE00 slut`,
  privateUse: '\uE000 \u{F0000} \u{10FFFF} \u{E0041} \u{1F9FF}',
  directionMarks: '\u202Eomvänt\u202C \u2066isolat\u2069 \u200F höger',
  longWord: 'å'.repeat(300),
  spaces: '   ',
  lineBreaks: 'rad 1\n\n\nrad 2\r\nrad 3\u2029rad 4',
};
