import { eq } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { actor } from '../../store/schema/index.ts';
import { xlsxOf } from '../../testing/list-files.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

let ringar: TestRingar;
let town: Awaited<ReturnType<TestRingar['town']>>;
let count = 0;

beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());

async function newTown() {
  town = await ringar.town(`aktorer-${++count}`);
  return { collaboration: town.slug, client: town.coordinator.client };
}

const csv = (text: string) => new File([text], 'lista.csv');

describe('who may', () => {
  test('strangers, network members and other towns may not write', async () => {
    const { collaboration, client } = await newTown();
    const made = await client.actors.create({ collaboration, name: 'Polisen', trade: 'police' });
    const network = await town.join('natverk', 'network');
    const other = await ringar.town(`granne-${count}`);
    for (const [who, status] of [
      [ringar.clientWith(), 401],
      [network.client, 403],
      [other.coordinator.client, 404],
    ] as const) {
      await expect(who.actors.create({ collaboration, name: 'X' })).rejects.toMatchObject({ status });
      await expect(who.actors.update({ collaboration, id: made.id, version: 1, name: 'X' })).rejects.toMatchObject({ status });
      await expect(who.actors.archive({ collaboration, id: made.id })).rejects.toMatchObject({ status });
      await expect(
        who.actors.import({ collaboration, file: csv('Namn\nX'), columns: ['name'], duplicates: 'refuse' }),
      ).rejects.toMatchObject({ status });
    }
    expect(await network.client.actors.list({ collaboration })).toHaveLength(1);
    // The other town's own collaboration does not know the id either.
    await expect(
      other.coordinator.client.actors.update({ collaboration: `granne-${count}`, id: made.id, version: 1, name: 'X' }),
    ).rejects.toMatchObject({ status: 404 });
  });
});

describe('the register', () => {
  test('is sorted as in Swedish, and a name stands once', async () => {
    const { collaboration, client } = await newTown();
    for (const name of ['Önskehotellet', 'Åkeriet', 'Zoo', 'Ängens skola']) await client.actors.create({ collaboration, name });
    expect((await client.actors.list({ collaboration })).map(({ name }) => name)).toEqual([
      'Zoo',
      'Åkeriet',
      'Ängens skola',
      'Önskehotellet',
    ]);
    await expect(client.actors.create({ collaboration, name: 'ZOO' })).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
  });

  test('a stale change is refused with the row as it stands', async () => {
    const { collaboration, client } = await newTown();
    const { id } = await client.actors.create({ collaboration, name: 'Hotellet' });
    await client.actors.update({ collaboration, id, version: 1, ring: 'network' });
    await expect(client.actors.update({ collaboration, id, version: 1, ring: 'core' })).rejects.toMatchObject({
      code: 'STALE_VERSION',
      status: 409,
      data: { current: { ring: 'network', version: 2 } },
    });
  });

  test('of two changes at the same moment one is refused', async () => {
    const { collaboration, client } = await newTown();
    const { id } = await client.actors.create({ collaboration, name: 'Hotellet' });
    // The row is held until all of them have read it, so that they meet for certain.
    const holder = new pg.Client({ connectionString: ringar.ownerUrl });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select from actor where id = $1 for update', [id]);
    const changes = ['core', 'network', 'society', 'local'].map((ring) =>
      client.actors.update({ collaboration, id, version: 1, ring: ring as 'core' }),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    await holder.query('commit');
    await holder.end();
    const results = await Promise.allSettled(changes);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('text with an identity number is refused in every field', async () => {
    const { collaboration, client } = await newTown();
    await expect(client.actors.create({ collaboration, name: 'Hotellet', note: 'Hon heter 850101-1236' })).rejects.toMatchObject({
      code: 'UNSAFE_TEXT',
      status: 400,
    });
  });

  test('what is archived is gone from the list and can come back', async () => {
    const { collaboration, client } = await newTown();
    const { id } = await client.actors.create({ collaboration, name: 'Hotellet' });
    await client.actors.archive({ collaboration, id });
    expect(await client.actors.list({ collaboration })).toEqual([]);
    expect(await client.actors.restore({ collaboration, id })).toMatchObject({ name: 'Hotellet' });
  });
});

describe('importing', () => {
  test('the preview guesses the columns and saves nothing', async () => {
    const { collaboration, client } = await newTown();
    const preview = await client.actors.previewImport({
      collaboration,
      file: csv('Organisation;Typ;Telefon\nHotellet;hotell;010-555 00 00'),
      duplicates: 'refuse',
    });
    expect(preview).toMatchObject({ columns: ['name', 'trade', 'contactPhone'], rows: 1, ready: 1, errors: [], problem: null });
    expect(await client.actors.list({ collaboration })).toEqual([]);
  });

  test('one wrong row stops all of them', async () => {
    const { collaboration, client } = await newTown();
    const file = csv('Namn;E-post\nHotellet;h@stad.example\nSkolan;fel');
    const list = { collaboration, file, columns: ['name' as const, 'contactEmail' as const], duplicates: 'refuse' as const };
    await expect(client.actors.import(list)).rejects.toMatchObject({
      code: 'ROWS_INVALID',
      data: { errors: [{ row: 3, code: 'email-invalid', value: 'fel' }] },
    });
    expect(await client.actors.list({ collaboration })).toEqual([]);
    expect(await client.actors.import({ ...list, choices: { leaveOutWrong: true } })).toEqual({ imported: 1, skipped: 1 });
    expect(await client.actors.list({ collaboration })).toMatchObject([{ name: 'Hotellet' }]);
  });

  test('every choice about the file arrives: sheet, headings, hidden rows, trades, rows left out', async () => {
    const { collaboration, client } = await newTown();
    const bytes = await xlsxOf((workbook) => {
      workbook.addWorksheet('Läs mig').addRow(['Fyll i fliken Lista']);
      const sheet = workbook.addWorksheet('Lista');
      for (const cells of [
        ['Lista 2026'],
        ['Vad', 'Namn'],
        ['Flygning', 'A'],
        ['Flygning', 'B'],
        ['Polis', 'C'],
        ['Polis', 'D'],
      ]) {
        sheet.addRow(cells);
      }
      sheet.getRow(4).hidden = true;
    });
    const file = new File([bytes as BlobPart], 'lista.xlsx');
    const columns = ['trade' as const, 'name' as const];
    const list = { collaboration, file, columns, duplicates: 'refuse' as const };
    expect(await client.actors.previewImport(list)).toMatchObject({
      sheets: [
        { name: 'Läs mig', rows: 1 },
        { name: 'Lista', rows: 6 },
      ],
      sheet: 'Lista',
      headingRow: 2,
      rowsAbove: 1,
      hiddenRows: 1,
      problem: { code: 'hidden-rows', rows: 1 },
    });
    const choices = {
      sheet: 'Lista',
      headingRow: 2,
      hiddenRows: 'leave-out' as const,
      leftOut: [6],
      trades: [{ label: 'Flygning', trade: 'transport' as const }],
    };
    expect(await client.actors.previewImport({ ...list, choices })).toMatchObject({
      ready: 2,
      unknownTrades: [{ label: 'Flygning', rows: 1, trade: 'transport', isChosen: true }],
      skipped: [
        { row: 4, name: 'B', code: 'hidden-row' },
        { row: 6, name: 'D', code: 'left-out' },
      ],
    });
    expect(await client.actors.import({ ...list, choices })).toEqual({ imported: 2, skipped: 2 });
    expect(await client.actors.list({ collaboration })).toMatchObject([
      { name: 'A', trade: 'transport' },
      { name: 'C', trade: 'police' },
    ]);
  });

  test('a file of another kind is named, with what to save it as', async () => {
    const { collaboration, client } = await newTown();
    const file = new File(['<html><body><table><tr><td>Namn'], 'lista.xls');
    await expect(client.actors.previewImport({ collaboration, file, duplicates: 'refuse' })).rejects.toMatchObject({
      code: 'FILE_OTHER_KIND',
      data: { kind: 'web-page' },
      message: expect.stringContaining('.xlsx') as string,
    });
  });

  test('one rule for an address, in the form and in a list', async () => {
    const { collaboration, client } = await newTown();
    const contactEmail = 'info@åhus.stad.example';
    await client.actors.create({ collaboration, name: 'Hotellet', contactEmail });
    await client.actors.import({
      collaboration,
      file: csv(`Namn;E-post\nSkolan;${contactEmail}`),
      columns: ['name', 'contactEmail'],
      duplicates: 'refuse',
    });
    expect((await client.actors.list({ collaboration })).map((one) => one.contactEmail)).toEqual([contactEmail, contactEmail]);
    await expect(client.actors.create({ collaboration, name: 'X', contactEmail: 'åke@stad.example' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  test('an export can be imported again in another town', async () => {
    const first = await newTown();
    await first.client.actors.create({
      collaboration: first.collaboration,
      name: 'Hotellet',
      trade: 'hotel',
      ring: 'network',
      stage: 'invited',
      levelNow: 'cooperating',
      note: 'rad 1\nrad 2',
      checkedOn: '2026-03-01',
      contactPhone: '+46 10 555',
    });
    const before = await first.client.actors.list({ collaboration: first.collaboration });
    for (const [format, locale] of [
      ['xlsx', 'sv'],
      ['csv', 'sv'],
      ['xlsx', 'en'],
      ['csv', 'en'],
    ] as const) {
      const cookie = (await ringar.signIn(`coordinator@${first.collaboration}.example`)).cookie;
      const response = await fetch(
        `${ringar.url}/api/collaborations/${first.collaboration}/actors/export.${format}?locale=${locale}`,
        { headers: { cookie } },
      );
      expect(response.status).toBe(200);
      const file = new File([await response.arrayBuffer()], `x.${format}`);
      const second = await newTown();
      const { columns, errors } = await second.client.actors.previewImport({
        collaboration: second.collaboration,
        file,
        duplicates: 'refuse',
      });
      expect(errors).toEqual([]);
      await second.client.actors.import({ collaboration: second.collaboration, file, columns, duplicates: 'refuse' });
      const strip = (rows: typeof before) => rows.map(({ id: _id, version: _version, ...row }) => row);
      expect(strip(await second.client.actors.list({ collaboration: second.collaboration }))).toEqual(strip(before));
    }
  });
});

describe('the age of a contact', () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  const stale = async (client: Awaited<ReturnType<typeof newTown>>['client'], collaboration: string) =>
    (await client.monday.get({ collaboration })).items.find(({ kind }) => kind === 'contacts-to-check')?.params['count'] ?? 0;

  test('counts from the day it was written until somebody checks it', async () => {
    const { collaboration, client } = await newTown();
    const file = csv('Namn;E-post\nHotellet;hotell@stad.example\nSkolan;skola@stad.example');
    const { columns } = await client.actors.previewImport({ collaboration, file, duplicates: 'refuse' });
    await client.actors.import({ collaboration, file, columns, duplicates: 'refuse' });
    expect(await stale(client, collaboration)).toBe(0);
    await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
      tx
        .update(actor)
        .set({ contactAt: daysAgo(200) })
        .where(eq(actor.collaborationId, town.id)),
    );
    expect(await stale(client, collaboration)).toBe(2);
    const [hotel, school] = await client.actors.list({ collaboration });
    await client.actors.update({ collaboration, id: hotel!.id, version: hotel!.version, contactPhone: '+46 10 555' });
    expect(await stale(client, collaboration)).toBe(1);
    await client.actors.update({ collaboration, id: school!.id, version: school!.version, note: 'Flyttar i vår' });
    expect(await stale(client, collaboration)).toBe(1);
  });
});
