import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';

import { expect, type Locator, type Page } from '@playwright/test';

import { readApi } from './harness/call-api.ts';
import { openActivity } from './harness/plan-page.ts';
import { type RingarProcess, startRingarProcess } from './harness/ringar-process.ts';
import { say } from './harness/say.ts';
import { signedIn } from './harness/signed-in.ts';
import { test } from './harness/test.ts';

/** An activity of the plan becomes a mission, is done and learned from; the plan is revised, and the board is told. */
let ringar: RingarProcess;

test.beforeAll(async () => {
  ringar = await startRingarProcess({ example: true });
});
test.afterAll(() => ringar.stop());

const api = '/collaborations/exempelstad';
const pageOf = (path: string) => `${ringar.url}/s/exempelstad${path}`;
const conformPdf = new URL('../../../shared/tools/conform-pdf', import.meta.url).pathname;

type Plan = {
  plan: {
    goals: { years: { year: number; outcome: number | null }[] }[];
    activities: { id: string; version: number; title: string; status: string }[];
  };
};

/** Ticks what is saved at once. */
async function tick(choice: Locator): Promise<void> {
  await choice.click();
  await expect(choice).toBeChecked();
}

const box = (page: Page, key: string) => page.getByRole('textbox', { name: say(key), exact: true });

/** The button that freezes a paper; and then the one that goes on, when there is one. */
async function freeze(page: Page, paper: string, next?: string): Promise<void> {
  const frozen = page.waitForResponse((answer) => answer.url().includes('/rpc/missions/freeze') && answer.ok());
  await page
    .getByRole('button', { name: say('missions.freeze', { paper: say(`missions.paperThe.${paper}`) }) })
    .first()
    .click();
  await frozen;
  // The message of an earlier report may still be there.
  await expect(page.getByText(say('missions.frozen', { paper: say(`missions.paper.${paper}`) })).last()).toBeVisible();
  if (next === undefined) return;
  await page.getByRole('button', { name: say('missions.moveOn', { state: say(`missions.stateThe.${next}`) }) }).click();
  await expect(page.locator('.mission-steps [aria-current]')).toContainText(say(`missions.state.${next}`));
}

async function report(page: Page, on: string, light: string, sentence: string): Promise<void> {
  await page.getByLabel(say('missions.reportOn')).fill(on);
  await page.getByRole('button', { name: say('missions.newReport') }).click();
  await expect(box(page, 'missions.report.progress').first()).toHaveValue('');
  await box(page, 'missions.report.progress').first().fill('Tre av fem är klara.');
  await page
    .getByRole('radio', { name: say('missions.timetable.holds') })
    .first()
    .check();
  await page
    .getByRole('radio', { name: say(`plan.light.${light}`) })
    .first()
    .check();
  await box(page, 'missions.report.sentence').first().fill(sentence);
  await freeze(page, 'interim-report');
}

test('from an activity to a mission, a revision, version 4 of the plan and a report to the board', async ({ browser }) => {
  const page = await signedIn(browser, ringar.people['coordinator']!);
  await page.goto(pageOf('/plan/goals'));
  const { plan } = await readApi<Plan>(page, 'GET', `${api}/plan`);
  const activity = plan.activities.find(({ status, title }) => status !== 'dropped' && title === 'Utvärdera mallen')!;

  await test.step('the activity becomes a mission, with what the plan says in its charter', async () => {
    await openActivity(page, activity.title);
    await page.getByRole('button', { name: say('missions.fromActivity') }).click();
    await page.waitForURL('**/missions/*');
    await expect(page.getByRole('heading', { level: 1, name: activity.title })).toBeVisible();
  });

  await test.step('the charter: a step is not passed before its seven fields and three organisations are there', async () => {
    await expect(page.getByText(say('missions.lacksLead')).first()).toBeVisible();
    const texts = {
      targetGroup: 'De som räknar',
      purpose: 'Alla räknar lika',
      assignment: 'Pröva mallen',
      goal: 'Alla räknar lika',
    };
    for (const [key, text] of Object.entries({ ...texts, reporting: 'På varje möte', finalForm: 'En sida' }))
      await box(page, `missions.field.${key}`).fill(text);
    const required = page.getByRole('group', { name: say('missions.required') });
    const names = ['Lokalpolisområdet', 'Socialförvaltningen', 'Stationshotellet'];
    const chosen = required.getByRole('checkbox', { checked: true });
    for (let left = await chosen.count(); left > 0; left -= 1) {
      await chosen.first().click();
      await expect(chosen).toHaveCount(left - 1);
    }
    for (const name of names) await tick(required.getByRole('checkbox', { name, exact: true }));
    const members = page.getByRole('group', { name: say('missions.members') });
    for (const name of names) {
      await tick(members.getByRole('checkbox', { name: new RegExp(`, ${name}$`) }).first());
      await expect(page.getByText(say('missions.ruleMet', { name }))).toBeVisible();
    }
    const convener = page.getByLabel(say('missions.convener'));
    await convener.selectOption({ index: 1 });
    await expect(page.getByText(say('missions.lack.convener'))).toHaveCount(0);
    await freeze(page, 'charter', 'planning');
  });

  await test.step('the implementation plan: a task, a milestone, how the result is measured', async () => {
    for (const [line, text] of [
      ['newTask', 'Fråga alla som räknar'],
      ['newMilestone', 'Mallen är prövad'],
    ] as const) {
      const field = page.getByRole('textbox', { name: say('exercise.newRow', { list: say(`missions.${line}`) }) });
      await field.fill(text);
      await field.press('Enter');
      await expect(
        page
          .getByRole('list', { name: say('missions.tasks') })
          .getByRole('listitem')
          .last()
          .getByRole('textbox')
          .first(),
      ).toHaveValue(text);
    }
    await box(page, 'missions.field.measuring').fill('Vi jämför två kvartal.');
    await freeze(page, 'implementation-plan', 'running');
  });

  await test.step('two interim reports; the second turns yellow, and the list says so', async () => {
    await report(page, '2026-10-01', 'green', 'Går som tänkt.');
    await report(page, '2026-11-01', 'yellow', 'Två räknar ännu på sitt sätt.');
    await page
      .getByRole('link', { name: say('missions.tab'), exact: true })
      .first()
      .click();
    await expect(page.getByRole('row', { name: new RegExp(`${activity.title}.*${say('plan.light.yellow')}`) })).toBeVisible();
    await page.getByRole('link', { name: activity.title }).first().click();
  });

  await test.step('the final report, what is put to use, and what was learned', async () => {
    for (const key of ['result', 'goalHow', 'addedValue', 'use'])
      await box(page, `missions.field.${key}`).fill('Alla räknar lika.');
    await page.getByRole('radio', { name: say('missions.goalAnswer.met') }).check();
    await freeze(page, 'final-report', 'implementing');
    const line = page.getByRole('textbox', { name: say('exercise.newRow', { list: say('missions.newHandover') }) });
    await line.fill('Mallen');
    await line.press('Enter');
    await page.getByLabel(say('missions.takenOverBy', { what: 'Mallen' })).selectOption({ label: 'Socialförvaltningen' });
    await page.getByLabel(say('missions.fromOn', { what: 'Mallen' })).fill('2027-01-01');
    await expect(page.getByText(say('missions.lack.handovers'))).toHaveCount(0);
    await freeze(page, 'implementation', 'evaluating');
    for (const key of ['learnedResult', 'learnedTogether']) await box(page, `missions.field.${key}`).fill('Fråga tidigare.');
    await freeze(page, 'evaluation', 'closed');
  });

  await test.step('the next meeting tells of it, under the item that is on every agenda', async () => {
    await page.goto(pageOf('/meetings'));
    await page.getByLabel(say('meetings.on')).fill('2026-11-26');
    await page.getByRole('button', { name: say('common.add') }).click();
    await page.waitForURL('**/meetings/*');
    const standing = page.getByRole('region', { name: say('meetings.standing') });
    await expect(standing.getByRole('link', { name: activity.title }).first()).toBeVisible();
    await expect(standing).toContainText('Två räknar ännu på sitt sätt.');
  });

  await test.step('a quick round: the outcome of a goal, and how an activity goes', async () => {
    await page.goto(pageOf('/light-round'));
    const round = page.locator('.revision-question').first();
    await round.getByRole('radio', { name: say('plan.light.red') }).check();
    await round.getByRole('textbox', { name: say('lightRound.sentence') }).fill('Ingen har tid före jul.');
    const outcome = page.getByLabel(say('plan.goal.outcomeIn', { year: '2026' })).first();
    await outcome.fill('7');
    await outcome.blur();
    await expect
      .poll(async () => {
        const { plan } = await readApi<Plan>(page, 'GET', `${api}/plan`);
        return plan.goals[0]!.years.find((one) => one.year === 2026)?.outcome;
      })
      .toBe(7);
    await page.goto(pageOf('/follow-up'));
    await expect(page.getByText('Ingen har tid före jul.')).toBeVisible();
  });

  await test.step('the yearly revision: all holds but one activity and one goal, which end with their reason', async () => {
    await page.goto(pageOf('/revision'));
    await page.getByRole('button', { name: say('revision.start') }).click();
    const questions = page.locator('.revision-question');
    await expect(questions.first()).toBeVisible();
    const count = await questions.count();
    for (let at = 0; at < count; at += 1) await tick(questions.nth(at).getByRole('radio', { name: say('revision.choice.keep') }));
    const ended = questions.filter({ hasText: activity.title });
    await tick(ended.getByRole('radio', { name: say('revision.choice.end') }));
    await ended.getByRole('textbox').fill('Den är gjord.');
    await ended.getByRole('textbox').blur();
    const lastGoal = page.locator('.revision-question[data-of="goal"]').last();
    await tick(lastGoal.getByRole('radio', { name: say('revision.choice.end') }));
    await lastGoal.getByRole('textbox').fill('Det är nått.');
    await lastGoal.getByRole('textbox').blur();
    const texts = page.locator('.revision-question[data-of="texts"]');
    await tick(texts.getByRole('radio', { name: say('revision.choice.change') }));
    await texts.getByRole('textbox').fill('Visionen har blivit för lång.');
    await texts.getByRole('textbox').blur();
    await expect(page.getByText(say('revision.ready'))).toBeVisible();
    await page.getByRole('button', { name: say('revision.finish') }).click();
    await expect(page.getByRole('heading', { name: say('revision.nextPlan') })).toBeVisible();
    await expect(page.getByText('Visionen har blivit för lång.')).toBeVisible();
  });

  await test.step('version 4 of the plan, with what differs from version 3', async () => {
    const { version } = (await readApi<Plan>(page, 'GET', `${api}/plan`)).plan.activities.find(({ id }) => id === activity.id)!;
    await readApi(page, 'PATCH', `${api}/plan/activities/${activity.id}`, { version, riskAnswer: 'no-risk' });
    await page.getByRole('link', { name: say('revision.toFreeze') }).click();
    await page.getByRole('button', { name: say('documents.freeze', { number: 4 }) }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: say('freeze.submit', { number: 4 }) }).click();
    await page.waitForURL('**/documents/*');
    const [newest, before] = (
      await readApi<{ id: string; kind: string; number: number }[]>(page, 'GET', `${api}/documents`)
    ).filter(({ kind }) => kind === 'plan');
    expect([newest!.number, before!.number]).toEqual([4, 3]);
    const { changes } = await readApi<{ changes: { label: string; fields: { field: string; after: unknown }[] }[] }>(
      page,
      'GET',
      `${api}/documents/${newest!.id}/compare/${before!.id}`,
    );
    const change = changes.find(({ label }) => label === activity.title);
    expect(change?.fields).toContainEqual(expect.objectContaining({ field: 'status', after: 'dropped' }));
    expect(changes.flatMap(({ fields }) => fields)).toContainEqual(
      expect.objectContaining({ field: 'endedWhy', after: 'Det är nått.' }),
    );
    await page.goto(pageOf('/revision'));
    await expect(page.getByRole('button', { name: say('revision.start') })).toBeVisible();
    await expect(page.getByRole('heading', { name: say('revision.nextPlan') })).toHaveCount(0);
  });

  await test.step('the report to the board, as a PDF that conforms', async () => {
    await page.goto(pageOf('/board-report'));
    await page.getByRole('textbox', { name: say('board.ask', { number: 1 }) }).fill('Besluta om version 4 av planen');
    await page.getByRole('button', { name: say('board.make') }).click();
    await page.waitForURL('**/documents/*');
    await expect(page.getByText('Besluta om version 4 av planen')).toBeVisible();
    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    const file = test.info().outputPath('board.pdf');
    const answer = await page.request.get(`${ringar.url}/api${api}/documents/${id}/files/pdf?locale=sv`);
    expect(answer.status()).toBe(200);
    writeFileSync(file, await answer.body());
    if (existsSync(conformPdf)) expect(execFileSync(conformPdf, [file], { encoding: 'utf8' })).not.toMatch(/fail/i);
  });
});
