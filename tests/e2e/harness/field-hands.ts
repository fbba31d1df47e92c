import { expect, type Locator, type Page } from '@playwright/test';

import type { Exercise, Field, FieldType, Locale, MethodRegister } from '../../../domain/method.ts';
import { fillRegister, seeRegister } from './register-hands.ts';
import { say } from './say.ts';

/** A field on the page of its exercise, and the words that are written in it and nowhere else. */
export type FieldAt = {
  page: Page;
  frame: Locator;
  field: Field;
  exercise: Exercise;
  registers: readonly MethodRegister[];
  locale: Locale;
  words: string;
  /** An organisation that the town has. */
  actor: string;
  /** What `fill` chose by itself, for `see` to look for. */
  written: Map<string, string>;
};

type FieldHand = {
  /** Fills all of the field, as someone would on the page. */
  fill: (at: FieldAt) => Promise<unknown>;
  /** Sees what `fill` has written. */
  see: (at: FieldAt) => Promise<unknown>;
  /** The words stand on the printed result. */
  prints: boolean;
};

const texts = ({ frame }: FieldAt) => frame.getByRole('textbox');
const questions = ({ frame }: FieldAt) => frame.locator('.question-list > li');
const newRow = ({ frame, field, locale }: FieldAt) =>
  frame.getByRole('textbox', { name: say('exercise.newRow', { list: field.label }, locale) });

/** The line for a new row under the first heading. */
const newRowUnder = ({ frame, field, locale }: FieldAt) =>
  frame.getByRole('textbox', { name: say('exercise.newRow', { list: field.items[0]!.label }, locale), exact: true });

/** Each row gets its last answer, the first one a comment too; alone in a round where the exercise is silent. */
async function answer(at: FieldAt): Promise<void> {
  const { frame, exercise, field, locale, words } = at;
  if (exercise.mode === 'silent') await frame.getByRole('button', { name: say('rounds.open', {}, locale), exact: true }).click();
  for (const index of field.items.keys()) await questions(at).nth(index).getByRole('radio').last().check();
  if (field.comments) await questions(at).first().getByRole('textbox').fill(words);
}

async function seeAnswers(at: FieldAt): Promise<void> {
  await expect(questions(at)).toHaveCount(at.field.items.length);
  for (const index of at.field.items.keys()) await expect(questions(at).nth(index).getByRole('radio').last()).toBeChecked();
  if (at.field.comments) await expect(questions(at).first().getByRole('textbox')).toHaveValue(at.words);
}

const answers: FieldHand = { fill: answer, see: seeAnswers, prints: false };

/** How a field is filled in on the page and seen again, by its type. A new type makes the compiler ask for one here. */
export const fieldHands = {
  'rich-text': {
    fill: async (at) => {
      await texts(at).click();
      await texts(at).pressSequentially(at.words);
    },
    see: (at) => expect(texts(at)).toContainText(at.words),
    prints: true,
  },
  'short-text': {
    fill: (at) => texts(at).fill(at.words),
    see: (at) => expect(texts(at)).toHaveValue(at.words),
    prints: true,
  },
  'yes-no': answers,
  scale: answers,
  checklist: {
    fill: async ({ frame, field }) => {
      for (const index of field.items.keys()) await frame.getByRole('checkbox').nth(index).check();
    },
    see: async ({ frame, field }) => {
      for (const index of field.items.keys()) await expect(frame.getByRole('checkbox').nth(index)).toBeChecked();
    },
    prints: false,
  },
  choice: {
    fill: ({ frame }) => frame.getByRole('radio').last().check(),
    see: async ({ frame, field }) => {
      await expect(frame.getByRole('radio')).toHaveCount(field.items.length);
      await expect(frame.getByRole('radio').last()).toBeChecked();
    },
    prints: false,
  },
  list: {
    fill: async (at) => {
      await newRow(at).fill(at.words);
      await newRow(at).press('Enter');
    },
    see: (at) => expect(at.frame.getByRole('list', { name: at.field.label }).getByRole('textbox')).toHaveValue(at.words),
    prints: true,
  },
  tree: {
    fill: async (at) => {
      await at.frame.getByRole('textbox', { name: say('exercise.treeRoot', {}, at.locale) }).fill(at.words);
      await newRowUnder(at).fill(at.words);
      await newRowUnder(at).press('Enter');
    },
    see: async (at) => {
      await expect(at.frame.getByRole('textbox', { name: say('exercise.treeRoot', {}, at.locale) })).toHaveValue(at.words);
      await expect(at.frame.locator('.tree-node').getByRole('textbox').first()).toHaveValue(at.words);
    },
    prints: true,
  },
  wall: {
    fill: async (at) => {
      await newRowUnder(at).fill(at.words);
      await newRowUnder(at).press('Enter');
    },
    see: (at) => expect(at.frame.locator('.wall-note').getByRole('textbox')).toHaveValue(at.words),
    prints: true,
  },
  grid: {
    fill: async (at) => {
      await newRow(at).fill(at.words);
      await newRow(at).press('Enter');
      await at.frame.getByRole('cell').getByRole('textbox').first().fill(at.words);
    },
    see: async (at) => {
      await expect(at.frame.getByRole('rowheader').getByRole('textbox')).toHaveValue(at.words);
      await expect(at.frame.getByRole('cell').getByRole('textbox').first()).toHaveValue(at.words);
    },
    prints: true,
  },
  chooser: {
    fill: async (at) => {
      await newRow(at).fill(at.words);
      await newRow(at).press('Enter');
      await at.frame.getByRole('radio').last().check();
    },
    see: async (at) => {
      await expect(at.frame.locator('.chooser-part').getByRole('textbox').first()).toHaveValue(at.words);
      await expect(at.frame.getByRole('radio').last()).toBeChecked();
    },
    prints: true,
  },
  dots: {
    fill: async ({ frame, locale }) => {
      await frame.getByRole('button', { name: say('rounds.open', {}, locale), exact: true }).click();
      await frame.locator('.dots-row').first().getByRole('button').last().click();
    },
    see: ({ frame, locale }) =>
      expect(frame.locator('.dots-row').first()).toContainText(say('rounds.dots', { count: 1 }, locale)),
    prints: false,
  },
  register: { fill: fillRegister, see: seeRegister, prints: false },
  tasks: {
    fill: async ({ frame, locale, words }) => {
      const line = frame.getByRole('textbox', { name: say('tasks.new', {}, locale) });
      await line.fill(words);
      await line.press('Enter');
      await expect(line).toHaveValue('');
    },
    see: ({ frame, locale, words }) =>
      expect(frame.getByRole('textbox', { name: say('tasks.what', {}, locale), exact: true })).toHaveValue(words),
    prints: true,
  },
  cards: {
    fill: async () => undefined,
    see: async ({ frame, field }) => {
      for (const { label } of field.items) await expect(frame).toContainText(label);
    },
    prints: false,
  },
  period: {
    fill: async ({ frame, locale }) => {
      await frame.getByLabel(say('exercise.startsOn', {}, locale)).fill('2027-02-01');
      await frame.getByRole('textbox', { name: say('exercise.months', {}, locale) }).fill('14');
    },
    see: async ({ frame, locale }) => {
      await expect(frame.getByLabel(say('exercise.startsOn', {}, locale))).toHaveValue('2027-02-01');
      await expect(frame.getByRole('textbox', { name: say('exercise.months', {}, locale) })).toHaveValue('14');
    },
    prints: false,
  },
} satisfies Record<FieldType, FieldHand>;
