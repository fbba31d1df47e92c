import exceljs from '@protobi/exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { docxText } from '../../../exports/testing/docx-parts.ts';
import { swedishDate } from '../../../domain/swedish-time.ts';
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
    // An account alone does not show that anybody coordinates.
    expect([mayChange, lines.filter(({ state }) => state !== 'missing').map(({ point, state }) => [point, state])]).toEqual([
      false,
      [['coordination', 'partly']],
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
    expect(stateOf(before, 'agreements')).toMatchObject({ state: 'partly', parts: [{ params: { count: 1, total: 2 } }, {}] });
    expect(stateOf(before, 'plan')).toMatchObject({ state: 'partly', page: 'law' });
    expect(stateOf(before, 'causes')).toMatchObject({ state: 'missing', draft: null });
    const { plan } = await client.plan.get(at);
    const [activity] = plan.activities;
    await client.plan.activities.update({
      ...at,
      id: activity!.id,
      version: activity!.version,
      cause: 'Ingen vet vem man ringer',
    });
    const said = {
      ...{ planDecidedBy: 'Kommunstyrelsen', planDecidedOn: '2026-02-01' },
      ...{ causesSettledBy: 'Kärngruppen', causesSettledOn: '2026-02-01' },
    };
    // A decision from before the version was frozen is about an earlier one.
    const early = await client.law.update({ ...at, version: before.version, ...said });
    expect(stateOf(early, 'plan')!.state).toBe('partly');
    const drafted = await client.law.update({ ...at, version: early.version, planDecidedOn: swedishDate(new Date()) });
    expect(stateOf(drafted, 'plan')!.state).toBe('in-place');
    // What only the draft says is decided by nobody.
    expect(stateOf(drafted, 'causes')).toMatchObject({ state: 'missing', draft: { count: 1, total: 1 } });
    expect(drafted.draft).toMatchObject([{ section: 'activities', kind: 'changed', label: 'Insatsvecka' }]);
    await freeze([ids.hotel, ids.police]);
    const after = await client.law.get(at);
    expect(stateOf(after, 'causes')).toMatchObject({ state: 'in-place', draft: null });
    expect(after.draft).toEqual([]);
  });
});

describe('the table of measures', () => {
  test('holds cause, measure, operative goal, when, who and follow-up, in Excel and Word', async () => {
    const { client, collaboration, town, freeze, changeActivity } = await buildTownWithPlan(ringar);
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
    const notes = async () => {
      const file = new exceljs.Workbook();
      await file.xlsx.load(await (await ask('xlsx')).arrayBuffer());
      const lines: unknown[] = [];
      file.worksheets[1]?.eachRow((row) => lines.push(row.getCell(1).value));
      return lines;
    };
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
    expect(await notes()).toEqual(['Utkast: ingen plan är fryst än, så inget i tabellen är beslutat.']);

    await freeze();
    await changeActivity({ title: 'En annan vecka', light: 'green', followUp: 'Nu blev den av' });
    const frozen = await (await ask('xlsx')).arrayBuffer();
    await workbook.xlsx.load(frozen);
    expect((workbook.worksheets[0]!.getRow(2).values as unknown[]).slice(3)).toEqual([
      ...['Insatsvecka. Gå ut', '', '2026 (3–4)', 'Polisen', expect.stringContaining('Nu blev den av')],
    ]);
    expect(await notes()).toEqual([
      'Tabellen visar planens version 1, med det som har följts upp sedan dess.',
      'Utkastet till nästa version skulle ändra det här, som inte är med i tabellen:',
      expect.stringContaining('En annan vecka'),
    ]);
    const words = docxText(new Uint8Array(await (await ask('docx')).arrayBuffer()));
    expect(words).toContain('Tabellen visar planens version 1');
  });
});
