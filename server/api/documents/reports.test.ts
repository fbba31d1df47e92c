import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { docxText } from '../../../exports/testing/docx-parts.ts';
import { flat, hasPdftotext, pdfText } from '../../../exports/testing/pdf-text.ts';
import { collaboration, registerRow } from '../../store/schema/index.ts';
import { fillExercise } from '../../testing/fill-exercise.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';

type Town = Awaited<ReturnType<TestRingar['town']>>;

let ringar: TestRingar;
let town: Town;
const text = 'Vi frågar hotellen först.';

beforeAll(async () => {
  ringar = await startTestRingar();
  town = await ringar.town('dagbokstad');
});
afterAll(() => ringar.stop());

const ask = (path: string, cookie = town.coordinator.cookie) =>
  fetch(`${ringar.url}/api/collaborations/${town.slug}/reports/${path}`, { headers: { cookie } });

describe('the process diary', () => {
  test('is for the core group of this town, in two formats', async () => {
    const other = await ringar.town('annan');
    const network = await town.join('hotellet', 'network');
    expect((await ask('diary/pdf', '')).status).toBe(401);
    expect((await ask('diary/pdf', other.coordinator.cookie)).status).toBe(404);
    expect((await ask('diary/pdf', network.cookie)).status).toBe(403);
    expect((await ask('diary/odt')).status).toBe(404);
  });

  test('says that nothing is written, in a town where nothing is', async () => {
    const answer = await ask('diary/pdf?locale=sv');
    expect(answer.status).toBe(200);
    const pdf = new Uint8Array(await answer.arrayBuffer());
    if (hasPdftotext) expect(flat(pdfText(pdf))).toContain('Inget är skrivet än.');
  });

  test(
    'tells what every answered exercise of Samverkansmodellen holds, in English, in PDF and Word',
    { timeout: 120_000 },
    async () => {
      await ringar.door.asProgram({ collaborationId: town.id }, ({ tx }) =>
        tx.update(collaboration).set({ methods: ['samverkansmodellen'] }),
      );
      const { client } = town.coordinator;
      const at = { collaboration: town.slug };
      const method = await client.method.get({ ...at, method: 'samverkansmodellen', locale: 'en' });
      const pointedAt = { actors: [(await client.actors.create({ ...at, name: 'Föreningen Hamnljus' })).id], rows: [] };
      // Jumping between phases: the last station first.
      for (const station of [method.stations.at(-1)!, method.stations[0]!, method.stations[4]!])
        for (const exercise of station.exercises)
          await fillExercise({ ringar, town, method, station: station.key, exercise, text, pointedAt });
      const [pdf, docx] = await Promise.all(['pdf', 'docx'].map((format) => ask(`diary/${format}?locale=en`)));
      expect([pdf!.status, docx!.status]).toEqual([200, 200]);
      const words = docxText(new Uint8Array(await docx!.arrayBuffer()));
      const stations = [13, 1, 5].map((number) => method.stations[number - 1]!);
      for (const { exercises } of stations) for (const { title } of exercises) expect(words).toContain(title);
      expect(words).toContain(text);
      expect(words.indexOf(stations[0]!.exercises[0]!.title)).toBeLessThan(words.indexOf(stations[1]!.exercises[0]!.title));
      expect(words).toContain('Process diary');
      if (hasPdftotext) expect(flat(pdfText(new Uint8Array(await pdf!.arrayBuffer())))).toContain('The problem tree');
    },
  );

  test('holds a row of a register, in the first exercise that shows it, once', { timeout: 60_000 }, async () => {
    const here = await ringar.town('radstad');
    await ringar.door.asProgram({ collaborationId: here.id }, ({ tx }) =>
      tx
        .update(collaboration)
        .set({ methods: ['samverkansmodellen'] })
        .where(eq(collaboration.id, here.id)),
    );
    const address = `${ringar.url}/api/collaborations/${here.slug}`;
    const headers = { cookie: here.coordinator.cookie };
    const values = { risk: 'Pengarna tar slut', likelihood: 4, consequence: 5 };
    await here.coordinator.client.registers.add({ collaboration: here.slug, register: 'risks', values });
    const docx = await fetch(`${address}/reports/diary/docx?locale=sv`, { headers });
    expect(docxText(new Uint8Array(await docx.arrayBuffer())).split('Pengarna tar slut')).toHaveLength(2);

    // A long register is shown by its first rows, with how many more there are.
    const more = Array.from({ length: 59 }, (_, at) => ({
      collaborationId: here.id,
      register: 'risks',
      values: { risk: `Risk ${at}x` },
      position: at + 10,
    }));
    await ringar.door.asProgram({ collaborationId: here.id }, ({ tx }) => tx.insert(registerRow).values(more));
    const long = docxText(
      new Uint8Array(await (await fetch(`${address}/reports/diary/docx?locale=sv`, { headers })).arrayBuffer()),
    );
    expect(long.match(/Risk \d+x/g)).toHaveLength(24);
    expect(long).toContain('Och 35 rader till i registret.');
  });
});
