/** A sentence as people could write it, and whether it holds a personal identity or coordination number. */
export type LabelledSentence = { kind: string; text: string; isUnsafe: boolean };

const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');

/** Random numbers that are the same at every run (a linear congruential generator). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Random = ReturnType<typeof seeded>;
const two = (value: number) => String(value).padStart(2, '0');

function checkDigit(nine: string): string {
  const sum = [...nine].reduce((total, digit, at) => {
    const weighted = Number(digit) * (at % 2 ? 1 : 2);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** An invented number of somebody born 1930-2021: year, month, day and the last four with a right check digit. */
function person(random: Random) {
  const year = 1930 + random(92);
  const [month, born, serial] = [1 + random(12), 1 + random(28), String(random(1000)).padStart(3, '0')];
  const day = born + (random(8) === 0 ? 60 : 0);
  const nine = two(year % 100) + two(month) + two(day) + serial;
  const last = serial + checkDigit(nine);
  const date = two(year % 100) + two(month) + two(day);
  return {
    year: String(year),
    yy: two(year % 100),
    mm: two(month),
    dd: two(day),
    born,
    month,
    date,
    long: `${Math.floor(year / 100)}${date}`,
    last,
  };
}

type Person = ReturnType<typeof person>;

const numbers: [kind: string, write: (p: Person) => string][] = [
  ['dashed', (p) => `Hen heter något med A, ${p.date}-${p.last}, och bor hos en vän.`],
  ['dashed, long', (p) => `Personnummer: ${p.long}-${p.last}`],
  ['unbroken', (p) => `${p.date}${p.last}`],
  ['unbroken, long', (p) => `se akten ${p.long}${p.last} hos socialtjänsten`],
  ['space', (p) => `Ny i boendet: ${p.date} ${p.last} (kom i går)`],
  ['en dash', (p) => `${p.date}–${p.last}`],
  ['plus', (p) => `Äldre man, ${p.date}+${p.last}`],
  ['in pairs', (p) => `${p.year} ${p.mm} ${p.dd} - ${p.last}`],
  ['ISO date', (p) => `född ${p.year}-${p.mm}-${p.dd}-${p.last}`],
  ['digit by digit', (p) => [...(p.date + p.last)].join(' ')],
  ['no-break space', (p) => `${p.date}\u00a0${p.last}`],
  ['line break before the last four', (p) => `${p.date}-\n${p.last}`],
  ['blank lines between', (p) => `${p.date}\r\n\r\n${p.last}`],
  ['dash on the next line', (p) => `Kontakt med ${p.date}\n- ${p.last}`],
  ['line break in the date', (p) => `${p.date.slice(0, 4)}\n${p.date.slice(4)}-${p.last}`],
  ['line break in the last four', (p) => `nr ${p.date}-${p.last.slice(0, 2)}\n${p.last.slice(2)} enligt polisen`],
  ['line break after the century', (p) => `${p.long.slice(0, 2)}\n${p.date}${p.last}`],
  ['cells, tab', (p) => `Namn\tFödd\tNr\nX\t${p.date}\t${p.last}`],
  ['cells, bar', (p) => `| ${p.date} | ${p.last} |`],
  ['cells, long, bar', (p) => `${p.long}|${p.last}`],
  ['cells, semicolon', (p) => `X;${p.date};${p.last};Malmö`],
  ['cells, comma and quotes', (p) => `"X","${p.date}","${p.last}"`],
  ['comma', (p) => `${p.date},${p.last}`],
  ['comma and space', (p) => `Hen har ${p.date}, ${p.last}.`],
  ['semicolon and space', (p) => `${p.date}; ${p.last}`],
  ['apostrophes', (p) => `'${p.date}'-'${p.last}'`],
  ['brackets', (p) => `[${p.date}][${p.last}]`],
  ['equals sign', (p) => `${p.date}=${p.last}`],
  ['number sign', (p) => `${p.date}#${p.last}`],
  ['ellipsis', (p) => `${p.date}…${p.last}`],
  ['arrow', (p) => `${p.date} → ${p.last}`],
  ['underscore', (p) => `${p.date}_${p.last}`],
  ['bold with stars', (p) => `**${p.date}**-${p.last}`],
  ['bold date, italic tail', (p) => `**${p.date}** _${p.last}_`],
  ['bold tags', (p) => `<b>${p.date}</b>-${p.last}`],
  ['span with a style', (p) => `${p.date}<span style="color:red">-${p.last}</span>`],
  ['tag in the date', (p) => `${p.date.slice(0, 2)}<i>${p.date.slice(2)}</i>${p.last}`],
  ['table cells in HTML', (p) => `<tr><td>${p.date}</td><td>${p.last}</td></tr>`],
  ['line break as a tag', (p) => `${p.date}-<br>${p.last}`],
  ['no-break space as markup', (p) => `${p.date}&nbsp;${p.last}`],
  ['no-break space and dash as markup', (p) => `${p.long}&nbsp;-&nbsp;${p.last}`],
  ['no-break space by number', (p) => `${p.date}&#160;${p.last}`],
  ['no-break space in hexadecimal', (p) => `${p.date}&#xA0;${p.last}`],
  ['dash as markup', (p) => `${p.date}&ndash;${p.last}`],
  ['soft hyphen as markup', (p) => `${p.date}&shy;${p.last}`],
  ['percent-encoded', (p) => `?q=${p.date}%20${p.last}`],
  ['last four in words', (p) => `Hen är född ${p.date} och de sista fyra är ${p.last}.`],
  ['last four in words, other order', (p) => `Fyra sista: ${p.last}. Född ${p.year}-${p.mm}-${p.dd}.`],
  ['last four digits', (p) => `${p.date}, sista fyra siffrorna ${p.last}`],
  ['date in words, last four', (p) => `Född den ${p.born} ${months[p.month - 1]} ${p.year}, slutsiffror ${p.last}`],
  ['year first in words', (p) => `Född ${p.year} den ${p.born} ${months[p.month - 1]} med de fyra sista ${p.last}`],
  ['day and month with slash', (p) => `Född ${p.born}/${p.month} ${p.year}, sista fyra ${p.last}`],
  ['year apart', (p) => `Kvinna född ${p.year}, resten är ${p.mm}${p.dd}-${p.last}`],
  ['short year apart', (p) => `Hen är född -${p.yy} och sedan ${p.mm}${p.dd} ${p.last}`],
  ['year after', (p) => `${p.mm}${p.dd}-${p.last}, född år ${p.year}`],
  ['dash in words', (p) => `${p.date} streck ${p.last}`],
  ['English', (p) => `Born ${p.year}-${p.mm}-${p.dd}, last four digits ${p.last}`],
  ['O for zero', (p) => `pnr ${(p.date + '-' + p.last).replace('0', 'O')}`],
  ['l for one', (p) => `${(p.long + '-' + p.last).replace('1', 'l')} finns hos oss`],
  ['O for every zero, unbroken', (p) => (p.date + p.last).replaceAll('0', 'O')],
  ['letter among the last four', (p) => `${p.date}-${p.last.slice(0, 2)}X${p.last.slice(3)}`],
  ['VAT number', (p) => `Momsnr SE${p.date}${p.last}01`],
  ['VAT number, spaced', (p) => `VAT: SE ${p.date}-${p.last} 01`],
  ['VAT number, lower case', (p) => `se${p.date}${p.last}01 står på fakturan`],
  ['sole trader as organisation number', (p) => `Org.nr ${p.date}-${p.last}`],
  ['wrong check digit after a word', (p) => `personnummer ${p.long}${p.last.slice(0, 3)}${(Number(p.last[3]) + 3) % 10}`],
  ['full-width digits', (p) => (p.date + p.last).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))],
  ['after a date', (p) => `2026-03-04: ${p.date}-${p.last} ringde`],
  ['in a file name', (p) => `Utredning_${p.long}-${p.last}.pdf`],
];

/** Figures of everyday work; drawn at random, so that some have a right check digit by chance. */
function everyday(random: Random) {
  const digits = (count: number) => Array.from({ length: count }, () => random(10)).join('');
  const near = { y: ['2025', '2026', '2027'][random(3)]!, m: two(1 + random(12)), d: two(1 + random(28)) };
  const future = { y: ['2027', '2028', '2029'][random(3)]!, m: two(1 + random(12)), d: two(1 + random(28)) };
  const time = () => [two(random(24)), two(random(12) * 5)] as const;
  const organisation = `${1 + random(9)}${random(10)}${2 + random(8)}${digits(6)}`;
  return { digits, near, future, time, organisation: organisation + checkDigit(organisation), amount: 1 + random(9_999) };
}

type Everyday = ReturnType<typeof everyday>;
const compact = ({ y, m, d }: { y: string; m: string; d: string }) => y + m + d;

const others: [kind: string, write: (e: Everyday) => string][] = [
  ['meeting, day and time', (e) => `Nästa möte ${e.near.y}-${e.near.m}-${e.near.d} kl ${e.time().join('.')}`],
  ['meeting, compact day and time', (e) => `Möte ${compact(e.future)} ${e.time().join('')}`],
  ['meeting, compact day and time, dashed', (e) => `Workshop ${compact(e.future)}-${e.time().join('')} i Rådhuset`],
  ['meeting, short day and time', (e) => `${compact(e.future).slice(2)} kl ${e.time().join('')}`],
  ['meeting, day and hours', (e) => `${compact(e.near)} ${e.time().join('')}-${e.time().join('')}`],
  ['day in the future, four digits', (e) => `${compact(e.future)}-${e.digits(4)}`],
  ['photo', (e) => `IMG_${compact(e.near)}_${e.time().join('')}${e.digits(2)}.jpg`],
  ['file with day and time', (e) => `protokoll-${compact(e.near)}-${e.time().join('')}.docx`],
  ['file with day and time, bare', (e) => `${compact(e.near)}_${e.time().join('')}.pdf`],
  ['screenshot', (e) => `Skärmbild ${e.near.y}-${e.near.m}-${e.near.d} ${e.time().join('')}.png`],
  ['diary reference', (e) => `Dnr ${compact(e.near)}-${e.digits(4)}`],
  ['diary reference, committee', (e) => `SN ${e.near.y}/${e.digits(5)}`],
  ['diary reference, time', (e) => `ärende ${compact(e.near)}-${e.time().join('')}`],
  ['time stamp', (e) => `${e.near.y}-${e.near.m}-${e.near.d}T${e.time().join(':')}:00Z`],
  ['period', (e) => `${e.near.y}-01-01 – ${e.future.y}-12-31`],
  ['compact period', (e) => `${compact(e.near)}-${compact(e.future)}`],
  ['years', () => '2024, 2025, 2026, 2027 och 2028'],
  ['amount after a day', (e) => `${e.near.y}-${e.near.m}-${e.near.d}: ${e.amount} kr`],
  ['amount after a compact day', (e) => `${compact(e.near)}, ${e.amount} kr`],
  ['amounts', (e) => `${(e.amount * 1000).toLocaleString('sv-SE')} kr av ${(e.amount * 3000).toLocaleString('sv-SE')} kr`],
  ['decimals', (e) => `${e.digits(2)},${e.digits(2)} procent, ${e.digits(2)},${e.digits(1)} i fjol`],
  ['statistics row', (e) => `2026;${e.digits(2)};${e.digits(2)};${e.digits(3)};${e.digits(2)}`],
  ['statistics, tab', (e) => `Q1\t${e.digits(2)}\t${e.digits(1)}\nQ2\t${e.digits(2)}\t${e.digits(1)}`],
  ['phone, mobile', (e) => `Ring 070-${e.digits(3)} ${e.digits(2)} ${e.digits(2)}`],
  ['phone, mobile in one', (e) => `tel 070${e.digits(7)}`],
  ['phone, area', (e) => `0411-${e.digits(2)} ${e.digits(2)} ${e.digits(2)}`],
  ['phone, country', (e) => `+46 70 ${e.digits(3)} ${e.digits(2)} ${e.digits(2)}`],
  ['phone, country in one', (e) => `+4670${e.digits(7)}`],
  ['two phones', (e) => `08-${e.digits(3)} ${e.digits(2)} ${e.digits(2)}, 040-${e.digits(2)} ${e.digits(2)} ${e.digits(2)}`],
  ['emergency numbers', () => 'Ring 112 vid fara, 114 14 till polisen, 020-390 000 för råd.'],
  ['organisation number', (e) => `Org.nr ${e.organisation.slice(0, 6)}-${e.organisation.slice(6)}`],
  ['organisation number, VAT', (e) => `SE${e.organisation}01`],
  ['organisation number, unbroken', (e) => `orgnr ${e.organisation}`],
  ['postal address', (e) => `Box ${e.digits(4)}, 211 ${e.digits(2)} Malmö`],
  ['bankgiro', (e) => `Bankgiro ${e.digits(4)}-${e.digits(4)}, plusgiro ${e.digits(6)}-${e.digits(1)}`],
  ['invoice', (e) => `Faktura ${e.digits(8)}, OCR ${e.digits(14)}`],
  ['IBAN', (e) => `SE45 5000 0000 0583 9825 ${e.digits(4)}`],
  ['coordinates', (e) => `55.${e.digits(4)}, 13.${e.digits(4)}`],
  ['ISBN', (e) => `978-91-${e.digits(4)}-${e.digits(3)}-${e.digits(1)}`],
  ['law', (e) => `Lag (2023:196) 4 §, prop. 2022/23:43, SOU 2021:${e.digits(2)}`],
  ['list of figures', (e) => `${e.digits(1)}, ${e.digits(2)}, ${e.digits(2)}, ${e.digits(2)}, ${e.digits(1)}`],
  ['age and year', (e) => `Målgruppen är unga födda 2004-2012, ${e.digits(2)} personer 2025`],
  ['last four of a card', (e) => `De sista fyra siffrorna på kortet är ${e.digits(4)}`],
  ['four of last year', () => `De fyra sista månaderna 2026 möttes 12 organisationer`],
  ['version', (e) => `version 1.2.${e.digits(1)}, bygg ${compact(e.near)}.${e.digits(1)}`],
  ['wrong check digit, unbroken', () => 'serienummer 8501011234'],
  ['letters and digits', (e) => `artikel B${e.digits(4)}-S${e.digits(3)}O`],
  ['template', () => 'Skriv aldrig ÅÅMMDD-NNNN i Ringar.'],
  ['times', (e) => `Öppet 08.00-16.30, lunch ${e.time().join('.')}-13.00`],
];

/** Every kind of sentence, `each` times with other figures; the same at every run for the same seed. */
export function labelledSentences({ each, seed }: { each: number; seed: number }): LabelledSentence[] {
  const random = seeded(seed);
  const times = Array.from({ length: each }, (_, at) => at);
  return [
    ...numbers.flatMap(([kind, write]) => times.map(() => ({ kind, text: write(person(random)), isUnsafe: true }))),
    ...others.flatMap(([kind, write]) => times.map(() => ({ kind, text: write(everyday(random)), isUnsafe: false }))),
  ];
}
