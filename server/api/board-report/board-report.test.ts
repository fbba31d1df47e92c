import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { flat, hasPdftotext, pdfText } from '../../../exports/testing/pdf-text.ts';
import { ensureExampleTowns } from '../../example/ensure-example-towns.ts';
import { collaboration, member } from '../../store/schema/index.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';
import { buildTownWithPlan } from '../../testing/town-with-plan.ts';

let ringar: TestRingar;
beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());

describe('a report to the board', () => {
  test('is read by the core group and made by the coordinator, of this town', async () => {
    const town = await ringar.town('namndstad');
    const other = await ringar.town('annan');
    const at = { collaboration: town.slug };
    const core = await town.join('polisen', 'core');
    const network = await town.join('hotellet', 'network');
    await expect(ringar.clientWith().boardReport.preview(at)).rejects.toMatchObject({ status: 401 });
    await expect(other.coordinator.client.boardReport.preview(at)).rejects.toMatchObject({ status: 404 });
    await expect(network.client.boardReport.preview(at)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(core.client.boardReport.freeze(at)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const six = town.coordinator.client.boardReport.freeze({ ...at, asks: Array.from({ length: 6 }, () => 'x') });
    await expect(six).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  test('before the first freeze the report says so, and is made', async () => {
    const town = await ringar.town('tomstad');
    const { client, cookie } = town.coordinator;
    const at = { collaboration: town.slug };
    expect(await client.boardReport.preview(at)).toMatchObject({
      ...{ goals: [], planVersion: null, asks: [], budgetSek: null, unfrozen: { goals: 0, activities: 0 } },
    });
    const { id, number } = await client.boardReport.freeze({ ...at, asks: ['  ', 'Ge oss ett år till'], greeting: 'Hej' });
    expect(number).toBe(1);
    const { snapshot, kind, confirmationRows } = await client.documents.get({ ...at, id });
    expect([kind, confirmationRows]).toEqual(['board-report', []]);
    expect(snapshot).toMatchObject({ report: { asks: ['Ge oss ett år till'], greeting: 'Hej', goals: [] } });
    const answer = await fetch(`${ringar.url}/api/collaborations/${town.slug}/documents/${id}/files/pdf?locale=sv`, {
      headers: { cookie },
    });
    expect(answer.status).toBe(200);
    const pdf = new Uint8Array(await answer.arrayBuffer());
    if (hasPdftotext) {
      expect(flat(pdfText(pdf))).toContain(
        'Ingen plan är fryst än. Därför berättar rapporten inte om mål, aktiviteter eller pengar.',
      );
      expect(flat(pdfText(pdf))).toContain('Ge oss ett år till');
    }
  });

  test('tells what the plan, its lights and its decisions say', async () => {
    const { client, collaboration: slug, freeze, ids } = await buildTownWithPlan(ringar);
    const at = { collaboration: slug };
    await freeze([ids.hotel]);
    const plan = await client.plan.get(at);
    const [activity] = plan.plan.activities;
    const change = {
      ...at,
      id: activity!.id,
      version: activity!.version,
      light: 'red' as const,
      followUp: 'Ingen svarar på natten',
    };
    const { version } = await client.plan.activities.update(change);
    const report = await client.boardReport.preview(at);
    expect(report.goals.map(({ title }) => title)).toEqual(plan.plan.goals.map(({ title }) => title));
    expect(report.worries).toMatchObject([{ title: activity!.title, light: 'red', sentence: 'Ingen svarar på natten' }]);
    expect(report.lights.red).toBe(1);
    expect(report).toMatchObject({ planVersion: 1, confirmations: [{ actor: 'Hotellet', state: 'proposed' }] });
    await client.plan.activities.update({ ...at, id: activity!.id, version, status: 'done' });
    expect((await client.boardReport.preview(at)).worries, 'what is done needs nobody').toEqual([]);
  });

  test('tells of the frozen version, and in words what the draft would change', async () => {
    const { client, collaboration: slug, freeze } = await buildTownWithPlan(ringar);
    const at = { collaboration: slug };
    const [goal] = (await client.plan.get(at)).plan.goals;
    const year = Number((await client.plan.get(at)).today.slice(0, 4));
    const before = await client.boardReport.preview(at);
    expect(before).toMatchObject({ goals: [], period: null, lights: { none: 0 }, unfrozen: { goals: 1, activities: 1 } });
    expect(before.clocks.map(({ key }) => key)).not.toContain('plan-end');
    await freeze([]);
    const years = [{ year, target: 20, outcome: 25 }];
    const { version } = await client.plan.goals.update({ ...at, id: goal!.id, version: goal!.version, years, startValue: 0 });
    const added = await client.plan.activities.add({ ...at, goalId: goal!.id, year, title: 'Bara i utkastet' });
    await client.plan.activities.update({ ...at, id: added.id, version: 1, light: 'red', riskAnswer: 'no-risk' });
    const report = await client.boardReport.preview(at);
    expect(report.goals[0]!.years).toEqual([{ year, target: null, outcome: 25, standing: 'no-target' }]);
    expect(report).toMatchObject({ worries: [], lights: { red: 0, none: 1 }, planVersion: 1, unfrozen: null });
    expect(report.draft).toEqual([
      { section: 'goals', kind: 'changed', label: 'Mål' },
      { section: 'activities', kind: 'added', label: 'Bara i utkastet' },
    ]);
    const { id } = await client.boardReport.freeze(at);
    expect((await client.documents.get({ ...at, id })).snapshot).toMatchObject({ report: { draft: report.draft } });
    expect(version).toBeGreaterThan(1);
    await freeze([]);
    const next = await client.boardReport.preview(at);
    expect(next.goals[0]!.years).toEqual([{ year, target: 20, outcome: 25, standing: 'reached' }]);
    expect(next).toMatchObject({ draft: [], planVersion: 2, lights: { red: 1 } });
  });

  test('of the finished example town it is two pages, in both languages', { timeout: 120_000 }, async () => {
    await ensureExampleTowns(ringar);
    const person = await ringar.signIn('samordnaren@exempel.example');
    const [town] = await ringar.system.db
      .select({ id: collaboration.id, slug: collaboration.slug })
      .from(collaboration)
      .where(eq(collaboration.slug, 'exempelstad'));
    await ringar.system.db
      .insert(member)
      .values({ collaborationId: town!.id, userId: person.id, name: 'x', title: 'x', role: 'coordinator', status: 'joined' });
    const at = { collaboration: 'exempelstad' };
    const asks = ['Besluta om planen för nästa period', 'Avsätt en halv tjänst', 'Utse en ledamot till rådet'];
    const { id } = await person.client.boardReport.freeze({ ...at, asks });
    for (const locale of ['sv', 'en']) {
      const answer = await fetch(`${ringar.url}/api/collaborations/exempelstad/documents/${id}/files/pdf?locale=${locale}`, {
        headers: { cookie: person.cookie },
      });
      const pdf = new Uint8Array(await answer.arrayBuffer());
      const { PDFDocument } = await import('pdf-lib');
      expect([answer.status, (await PDFDocument.load(pdf)).getPageCount()]).toEqual([200, 2]);
    }
  });
});
