import { type Browser, expect, type Page } from '@playwright/test';

import { type Exercise, type Locale, locales, type Station } from '../../domain/method.ts';
import { flat, hasPdftotext, pdfText } from '../../exports/testing/pdf-text.ts';
import { exercisePaperHref } from '../../web/features/exercise/exercise-paper-href.ts';
import { languageTags } from '../../web/lib/formats.ts';
import { readApi } from './harness/call-api.ts';
import { type FieldAt, fieldHands } from './harness/field-hands.ts';
import { setUpTown } from './harness/people.ts';
import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { shippedMethod } from './harness/shipped-method.ts';
import { test } from './harness/test.ts';

/**
 * Every exercise of the method, in both languages: opened by the link from the one before, every field filled in, seen
 * again in a browser that has nothing stored, and printed. What exercises and fields there are is read from the method.
 */
test.describe.configure({ mode: 'parallel', timeout: 1_200_000 });
test.use({ trace: 'off' });

const slug = 'ovningsstad';
const actor = 'Hotellet vid torget';

/** Pages in the language, signed in to a town with one organisation: one to write in, one to read in. */
async function openTown(browser: Browser, ringar: RingarProcess, locale: Locale): Promise<[Page, Page]> {
  const first = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await setUpTown(first, ringar.setUpLink, { name: 'Övningsstad', slug });
  await readApi(first, 'POST', `/collaborations/${slug}/actors`, { name: actor });
  await readApi(first, 'PATCH', '/me', { locale });
  const cookies = await first.context().cookies();
  await first.context().close();
  const open = async () => {
    const context = await browser.newContext({ locale: languageTags[locale], reducedMotion: 'reduce', serviceWorkers: 'block' });
    await context.addCookies(cookies);
    return context.newPage();
  };
  return [await open(), await open()];
}

type Visit = { station: Station; exercise: Exercise; fields: Omit<FieldAt, 'page' | 'frame'>[] };

/** The exercises in their order, with words of its own for each field. */
function visits(locale: Locale): Visit[] {
  const { stations, registers } = shippedMethod(locale);
  let number = 0;
  return stations.flatMap((station) =>
    station.exercises.map((exercise) => ({
      station,
      exercise,
      fields: exercise.fields.map((field) => {
        number += 1;
        return { field, exercise, registers, locale, words: `Ord nummer ${number}.`, actor, written: new Map() };
      }),
    })),
  );
}

const pathOf = ({ station, exercise }: Visit) => `/s/${slug}/station/${station.key}/${exercise.key}`;
const at = (page: Page, field: Visit['fields'][number]): FieldAt => ({
  ...field,
  page,
  frame: page.locator(`[id="${field.field.key}"]`),
});
const title = (page: Page, { exercise }: Visit) => page.getByRole('heading', { level: 1, name: exercise.title });

/** From one exercise to the next of its station by the link at the foot; to the first of a station by its address. */
async function goTo(page: Page, origin: string, visit: Visit): Promise<void> {
  if (visit.station.exercises[0] === visit.exercise) await page.goto(`${origin}${pathOf(visit)}`);
  else await page.locator('.way-link[data-way="next"]').click();
  await expect(title(page, visit)).toBeVisible();
}

async function fill(page: Page, visit: Visit): Promise<void> {
  for (const field of visit.fields) await test.step(field.field.key, () => fieldHands[field.field.type].fill(at(page, field)));
}

/** Sees every field again, and the words of those that print on the paper. */
async function check(page: Page, origin: string, visit: Visit, locale: Locale): Promise<void> {
  await page.goto(`${origin}${pathOf(visit)}`);
  await expect(title(page, visit)).toBeVisible();
  for (const field of visit.fields) await test.step(field.field.key, () => fieldHands[field.field.type].see(at(page, field)));
  const place = { method: 'stad-for-stad', station: visit.station.key, exercise: visit.exercise.key };
  const words = visit.fields.filter(({ field }) => fieldHands[field.type].prints).map((field) => field.words);
  await expect(async () => {
    const answer = await page.request.get(`${origin}${exercisePaperHref(slug, place, { filled: true, locale })}`);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    if (!hasPdftotext) return;
    const paper = flat(pdfText(await answer.body()));
    expect(words.filter((one) => !paper.includes(one))).toEqual([]);
  }).toPass({ timeout: 20_000 });
}

for (const locale of locales)
  test(`every exercise in ${locale}: opened, filled in, seen again and printed`, async ({ browser }) => {
    const ringar = await startRingarProcess();
    try {
      const [writer, reader] = await openTown(browser, ringar, locale);
      let checking: Promise<void> = Promise.resolve();
      for (const visit of visits(locale))
        await test.step(`${visit.station.key}/${visit.exercise.key}`, async () => {
          await goTo(writer, ringar.url, visit);
          await Promise.all([fill(writer, visit), checking]);
          checking = check(reader, ringar.url, visit, locale);
          checking.catch(() => undefined);
        });
      await checking;
      expect(await writer.locator('html').getAttribute('lang')).toBe(locale);
    } finally {
      await ringar.stop();
    }
  });
