import { type EarlierExercise, withEarlierExercises } from './earlier-exercises.ts';
import type { Exercise, Locale, Method } from './method.ts';
import { listMethodTexts, mapMethodTexts, type MethodWords, type MethodTextAt } from './method-texts.ts';

/** A text in the town's own words, and what the original said when the town wrote it. */
export type OwnText = { value: MethodWords; base: MethodWords };

/** An exercise that the town has added. Its words are in one language and shown as they are in the others. */
export type OwnExercise = { station: string; exercise: Exercise };

/**
 * What a town has changed in a method. All else follows the original, also when a new edition of it comes.
 * `hidden` and `kept` name exercises as `station/exercise`: those the town does without, and those it goes on using
 * although the original has dropped them.
 */
export type MethodCopy = {
  texts: Record<Locale, Record<string, OwnText>>;
  hidden: string[];
  kept: string[];
  own: OwnExercise[];
};

export const emptyMethodCopy = (): MethodCopy => ({ texts: { sv: {}, en: {} }, hidden: [], kept: [], own: [] });

/** True when a copy says nothing that the original does not. */
export function isMethodCopyEmpty({ texts, hidden, kept, own }: MethodCopy): boolean {
  return hidden.length + kept.length + own.length + Object.values(texts).flatMap((of) => Object.keys(of)).length === 0;
}

/** Where an exercise stands in a method, as one word. */
export const exerciseAddress = (station: string, exercise: string): string => `${station}/${exercise}`;

export const sameWords = (a: MethodWords, b: MethodWords): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The method as the town uses it: in its own words, without what it hides, and with what it has kept of `earlier`
 * editions or added itself last in each station. Words for a text that the original no longer has, or that has become
 * another kind of text, are passed over; nothing is thrown.
 */
export function applyMethodCopy(original: Method, copy: MethodCopy, earlier: readonly EarlierExercise[] = []): Method {
  if (isMethodCopyEmpty(copy)) return original;
  const worded = withOwnTexts(originalWithKept(original, copy, earlier), copy);
  return {
    ...worded,
    stations: worded.stations.map((station) => {
      const own = copy.own.filter((one) => one.station === station.key).map(({ exercise }) => exercise);
      const isShown = ({ key }: Exercise) => !copy.hidden.includes(exerciseAddress(station.key, key));
      return { ...station, exercises: [...station.exercises, ...own].filter(isShown) };
    }),
  };
}

/** The original with what the town goes on using of earlier editions: what its own words are compared with. */
export function originalWithKept(original: Method, { kept }: MethodCopy, earlier: readonly EarlierExercise[]): Method {
  const isKept = ({ station, exercise }: EarlierExercise) => kept.includes(exerciseAddress(station, exercise.key));
  return withEarlierExercises(original, earlier.filter(isKept));
}

/** The method in the town's own words, with every exercise of the original. */
export function withOwnTexts(method: Method, { texts }: MethodCopy): Method {
  const own = texts[method.locale];
  return Object.keys(own).length === 0 ? method : mapMethodTexts(method, (text) => ownOr(own[text.path], text));
}

function ownOr(own: OwnText | undefined, { kind, value }: MethodTextAt): MethodWords {
  if (!own || Array.isArray(own.value) !== Array.isArray(value)) return value;
  return kind === 'scale' ? own.value : withoutBlankLines(own.value);
}

/** A line that has just been begun is kept while one writes, and shown nowhere. */
const withoutBlankLines = (words: MethodWords): MethodWords =>
  typeof words === 'string' ? words : words.filter((line) => line.trim() !== '');

/** A text where the town and the original differ. */
export type TextDifference = {
  path: string;
  kind: MethodTextAt['kind'];
  ours: MethodWords;
  /** What the original says now. */
  original: MethodWords;
  /** What it said when the town wrote its own; another than `original` when the original has changed since. */
  base: MethodWords;
};

export type MethodDifferences = {
  /** Own words that stand. */
  texts: TextDifference[];
  /** Own words for texts that the original has changed since: the town chooses. */
  toSettle: TextDifference[];
  /** Own words for texts that the original no longer has. */
  gone: { path: string; ours: MethodWords }[];
};

/**
 * Where the town's words differ from the original in the method's language, in the order of the method. Words that the
 * original has come to say too are no difference. @source issue 3 part 6
 */
export function compareWithOriginal(original: Method, { texts }: MethodCopy): MethodDifferences {
  const own = texts[original.locale];
  const all = listMethodTexts(original);
  const there = new Set(all.map(({ path }) => path));
  const differing = all.flatMap(({ path, kind, value }): TextDifference[] => {
    const found = own[path];
    if (!found || sameWords(withoutBlankLines(found.value), value) || Array.isArray(found.value) !== Array.isArray(value))
      return [];
    return [{ path, kind, ours: found.value, original: value, base: found.base }];
  });
  const isSettled = ({ base, original: now }: TextDifference) => sameWords(base, now);
  return {
    texts: differing.filter(isSettled),
    toSettle: differing.filter((one) => !isSettled(one)),
    gone: Object.entries(own)
      .filter(([path]) => !there.has(path))
      .map(([path, { value }]) => ({ path, ours: value })),
  };
}
