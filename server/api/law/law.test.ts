import exceljs from '@protobi/exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { docxText } from '../../../exports/testing/docx-parts.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';
import { buildTownWithPlan } from '../../testing/town-with-plan.ts';

let ringar: TestRingar;
beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());

describe('the law view', () => {
  test('is read by the core group and changed by the coordinator, of this town', async () => {
    const town = await ringar.town('lagstad');
    const other = await ringar.town('annan');
    const at = { collaboration: town.slug };
    const core = await town.join('polisen', 'core');
    const network = await town.join('hotellet', 'network');
    await expect(ringar.clientWith().law.get(at)).rejects.toMatchObject({ status: 401 });
    await expect(other.coordinator.client.law.get(at)).rejects.toMatchObject({ status: 404 });
    await expect(network.client.law.get(at)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const { version, mayChange, lines } = await core.client.law.get(at);
    expect([mayChange, lines.filter(({ state }) => state === 'in-place').map(({ point }) => point)]).toEqual([
      false,
      ['coordination'],
    ]);
    await expect(core.client.law.update({ ...at, version, council: 'x' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const { client } = town.coordinator;
    await client.law.update({ ...at, version, council: 'Kommundirektör' });
    const stale = client.law.update({ ...at, version, leadingBoard: 'Kommunstyrelsen' });
    await expect(stale).rejects.toMatchObject({ code: 'STALE_VERSION', data: { current: { council: 'Kommundirektör' } } });
  });

  test('reads the plan, its causes and its confirmations, and what the town says', async () => {
    const { client, collaboration, freeze, ids, decide } = await buildTownWithPlan(ringar);
    const at = { collaboration };
    const { id } = await freeze([ids.hotel, ids.police]);
    await decide(id, ids.hotel);
    const before = await client.law.get(at);
    const stateOf = (view: typeof before, point: string) => view.lines.find((line) => line.point === point);
    expect(stateOf(before, 'agreements')).toMatchObject({ state: 'partly', params: { count: 1, total: 2 } });
    expect(stateOf(before, 'plan')).toMatchObject({ state: 'partly', page: 'law' });
    expect(stateOf(before, 'causes')).toMatchObject({ state: 'missing', params: { count: 0, total: 1 } });
    const { plan } = await client.plan.get(at);
    const [activity] = plan.activities;
    await client.plan.activities.update({
      ...at,
      id: activity!.id,
      version: activity!.version,
      cause: 'Ingen vet vem man ringer',
    });
    const said = { planDecidedBy: 'Kommunstyrelsen', planDecidedOn: '2026-02-01' };
    const after = await client.law.update({ ...at, version: before.version, ...said });
    expect(['plan', 'causes'].map((point) => stateOf(after, point)!.state)).toEqual(['in-place', 'in-place']);
  });
});

describe('the table of measures', () => {
  test('holds cause, measure, operative goal, when, who and follow-up, in Excel and Word', async () => {
    const { client, collaboration, town } = await buildTownWithPlan(ringar);
    const { cookie } = town.coordinator;
    const at = { collaboration };
    const { plan } = await client.plan.get(at);
    const [activity] = plan.activities;
    const change = {
      cause: 'Natten är tom',
      what: 'Gå ut',
      light: 'yellow',
      followUp: 'Halva veckan blev av',
      startMonth: 3,
      endMonth: 4,
    } as const;
    await client.plan.activities.update({ ...at, id: activity!.id, version: activity!.version, ...change });
    const ask = (format: string) =>
      fetch(`${ringar.url}/api/collaborations/${collaboration}/reports/law-table/${format}?locale=sv`, { headers: { cookie } });
    expect((await ask('odt')).status).toBe(404);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(await (await ask('xlsx')).arrayBuffer());
    const sheet = workbook.worksheets[0]!;
    const row = (number: number) => (sheet.getRow(number).values as unknown[]).slice(1);
    expect(row(1)).toEqual(['Delmål', 'Orsak', 'Åtgärd', 'Operativt mål', 'När', 'Vem', 'Uppföljning']);
    expect(row(2)).toEqual([
      'Mål',
      'Natten är tom',
      'Insatsvecka. Gå ut',
      '',
      '2026 (3–4)',
      'Polisen',
      expect.stringContaining('Halva veckan blev av'),
    ]);
    expect(docxText(new Uint8Array(await (await ask('docx')).arrayBuffer()))).toContain('Natten är tom');
  });
});
