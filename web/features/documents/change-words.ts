import type { ChangeView } from '../../../contract/documents.ts';
import type { I18n, MessageKey } from '../../lib/i18n.ts';
import { thingWords } from '../confirmation/confirmation-words.ts';

type Words = Pick<I18n, 't' | 'format'>;
type Field = ChangeView['fields'][number];

/** One changed field: short values beside each other, or two long texts to mark. */
export type ChangeLine = { field: string; before: string; after: string; long: boolean };

/** A change as it is read: one sentence, and under it what a sentence has no room for. */
export type ChangeWords = { headline: string; lines: ChangeLine[]; formattingOnly: boolean };

/** Fields that hold running text; their difference is marked word by word. */
const longFields = new Set([
  'text',
  'description',
  'what',
  'cause',
  'risk',
  'counterMeasure',
  'followUp',
  'goalLimitReason',
  'matters',
  'reach',
  'helpers',
  'how',
  'documented',
  'purpose',
  'measure',
  'endedWhy',
]);
/** Shorter than this, a text is easier read whole than marked. */
const longFrom = 60;
const timeFields = new Set(['year', 'startMonth', 'endMonth']);
const enumFields = ['riskAnswer', 'status', 'light', 'kind', 'smart'];
const actorFields = ['actorId', 'sourceActorId', 'actorIds'];
/** Where a row came from is no content to compare. */
const hiddenFields = new Set(['origin', 'formatting']);

/** A change in words; `names` are those of organisations and goals by id. */
export function changeWords(change: ChangeView, names: Record<string, string>, words: Words): ChangeWords {
  const { t } = words;
  const thing =
    change.section === 'period' ? t('changes.plan') : thingWords({ ...change, label: change.label || t('common.notSet') }, words);
  const fields = change.fields.filter(({ field }) => !hiddenFields.has(field));
  const formattingOnly = change.kind === 'changed' && change.fields.every(({ field }) => field === 'formatting');
  const plain = sentenceCase(t(`confirm.happened.${change.kind}`, { thing }));
  if (change.kind !== 'changed') return { headline: plain, lines: [], formattingOnly };
  if (change.section === 'activities' && fields.length > 0 && fields.every(({ field }) => timeFields.has(field))) {
    const label = change.label || t('common.notSet');
    return {
      headline: t('changes.newTime', {
        label,
        before: timeWords(fields, 'before', words),
        after: timeWords(fields, 'after', words),
      }),
      lines: [],
      formattingOnly,
    };
  }
  const lines = fields.map((field): ChangeLine => lineOf(field, names, words));
  const [only] = lines;
  if (lines.length === 1 && only && !only.long) {
    return {
      headline: sentenceCase(t('changes.oneField', { thing, field: only.field, before: only.before, after: only.after })),
      lines: [],
      formattingOnly,
    };
  }
  return { headline: plain, lines, formattingOnly };
}

const sentenceCase = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function lineOf({ field, before, after }: Field, names: Record<string, string>, words: Words): ChangeLine {
  const isLong = longFields.has(field) && [before, after].some((value) => typeof value === 'string' && value.length > longFrom);
  const value = (one: unknown) => (isLong ? String(one ?? '') : valueWords(field, one, names, words));
  return { field: words.t(`changes.fields.${field}` as MessageKey), before: value(before), after: value(after), long: isLong };
}

function timeWords(fields: readonly Field[], side: 'before' | 'after', { t, format }: Words): string {
  const of = (field: string) => fields.find((one) => one.field === field)?.[side];
  const [year, start, end] = [of('year'), of('startMonth'), of('endMonth')];
  const months = [start, end].filter((month) => typeof month === 'number').map((month) => format.month(month));
  const parts = [months.join('–'), typeof year === 'number' ? String(year) : ''].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' ') : t('changes.nothing');
}

/** A value of a plan's field as it is read. Empty is "inget"; ids that nobody knows are "okänd". */
export function valueWords(field: string, value: unknown, names: Record<string, string>, words: Words): string {
  const { t, format } = words;
  if (value === null || value === undefined || value === '') return t('changes.nothing');
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => itemWords(field, item, names, words)).filter((item) => item !== '');
    return items.length > 0
      ? field === 'years' || field === 'amounts'
        ? items.join('; ')
        : format.list(items)
      : t('changes.nothing');
  }
  if (actorFields.includes(field) || field === 'goalId') return names[String(value)] || t('changes.unknown');
  if (enumFields.includes(field)) return t(`changes.values.${field}.${String(value)}` as MessageKey);
  if (field === 'startMonth' || field === 'endMonth') return format.month(Number(value));
  if (field === 'applyBy' || field === 'dueOn' || field === 'endedOn') return format.date(String(value));
  if (field === 'amountSek') return format.money(Number(value));
  // A year is written without the space of a thousand.
  if (typeof value === 'number') return /year/i.test(field) ? String(value) : format.number(value);
  return t('changes.quoted', { text: String(value) });
}

function itemWords(field: string, item: unknown, names: Record<string, string>, words: Words): string {
  const { t, format } = words;
  if (typeof item === 'string') return valueWords(field, item, names, words);
  const { year, target, outcome, amountSek } = item as {
    year: number;
    target?: number | null;
    outcome?: number | null;
    amountSek?: number;
  };
  if (amountSek !== undefined) return t('changes.yearAmount', { year: String(year), amount: format.money(amountSek) });
  if ((target ?? null) === null && (outcome ?? null) === null) return '';
  const number = (value: number | null | undefined) => (value === null || value === undefined ? '–' : format.number(value));
  return t('changes.yearValue', { year: String(year), target: number(target), outcome: number(outcome) });
}
