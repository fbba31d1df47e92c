import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { flat, hasPdftotext, pdfText } from '../../../exports/testing/pdf-text.ts';
import { startTestRingar, type TestRingar } from '../../testing/test-ringar.ts';
import { buildTownWithPlan } from '../../testing/town-with-plan.ts';

let ringar: TestRingar;
beforeAll(async () => {
  ringar = await startTestRingar();
});
afterAll(() => ringar.stop());

describe('the handover pack', () => {
  test('is for the core group of this town', async () => {
    const town = await ringar.town('lamnarstad');
    const other = await ringar.town('annan');
    const at = { collaboration: town.slug };
    const network = await town.join('hotellet', 'network');
    await expect(ringar.clientWith().handover.get(at)).rejects.toMatchObject({ status: 401 });
    await expect(other.coordinator.client.handover.get(at)).rejects.toMatchObject({ status: 404 });
    await expect(network.client.handover.get(at)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const file = (cookie: string) =>
      fetch(`${ringar.url}/api/collaborations/${town.slug}/reports/handover/pdf`, { headers: { cookie } });
    expect((await file(network.cookie)).status).toBe(403);
  });

  test('tells what is decided, who is who, what is open and where everything is, as a page and as PDF', async () => {
    const { client, collaboration, freeze, decide, ids, town } = await buildTownWithPlan(ringar);
    const at = { collaboration };
    const { id } = await freeze([ids.hotel, ids.police]);
    await decide(id, ids.hotel);
    await client.tasks.create({ ...at, title: 'Ring nämnden', dueOn: '2026-01-01' });
    await client.missions.create({ ...at, title: 'Rutin för hotell' });
    await client.registers.add({ ...at, register: 'risks', values: { risk: 'Samordnaren slutar' } });
    const pack = await client.handover.get(at);
    expect(pack.decisions).toMatchObject([
      {
        kind: 'plan',
        number: 1,
        answers: expect.arrayContaining([expect.objectContaining({ actor: 'Hotellet', state: 'confirmed', body: 'Nämnden' })]),
      },
    ]);
    expect(pack.open).toMatchObject({
      tasks: [{ title: 'Ring nämnden', overdue: true }],
      waiting: [{ actor: 'Polisen', document: 'plan', number: 1 }],
      missions: [{ title: 'Rutin för hotell', state: 'charter', convener: null }],
    });
    expect(pack.vacant.trades).toEqual(['social-services', 'police']);
    expect(pack.registers.find(({ key }) => key === 'risks')).toMatchObject({ rows: 1, core: true });
    expect(pack.story.map(({ what }) => what).toSorted()).toEqual(['frozen', 'mission', 'station']);
    expect(pack.story.find(({ what }) => what === 'station')?.name).toBe('Samverkansplan');
    const place = { ...at, method: 'stad-for-stad', station: 'plan' };
    await client.journey.setState({ ...place, status: 'begun', note: '', version: 0 });
    expect((await client.handover.get(at)).story.map(({ what }) => what).toSorted()).toEqual(['frozen', 'mission']);
    const address = `${ringar.url}/api/collaborations/${collaboration}/reports/handover`;
    for (const format of ['pdf', 'docx']) {
      const answer = await fetch(`${address}/${format}?locale=sv`, { headers: { cookie: town.coordinator.cookie } });
      expect([format, answer.status]).toEqual([format, 200]);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (format === 'pdf' && hasPdftotext)
        for (const words of ['Ring nämnden', 'Hotellet', 'Rutin för hotell']) expect(flat(pdfText(bytes))).toContain(words);
    }
  });
});

describe('a change of coordinator who leaves', () => {
  test('passes on what was open, gives every right to the new one and takes them from the old', async () => {
    const town = await ringar.town('bytesstad');
    const at = { collaboration: town.slug };
    const old = town.coordinator.client;
    const police = (await old.actors.create({ ...at, name: 'Polisen' })).id;
    const next = await town.join('Efterträdaren', 'core', police);
    const [me] = (await old.members.list(at)).filter(({ role }) => role === 'coordinator');
    const task = await old.tasks.create({ ...at, title: 'Boka lokal', memberId: me!.id });
    const done = await old.tasks.create({ ...at, title: 'Klar sedan länge', memberId: me!.id });
    await old.tasks.update({ ...at, id: done.id, version: done.version, status: 'done' });
    const { id } = await old.missions.create({ ...at, title: 'Rutin' });
    await old.missions.setGroup({ ...at, id, version: 1, members: [{ memberId: me!.id, convener: true }], requiredActorIds: [] });
    await old.members.handOver({ ...at, id: next.memberId, become: 'leave' });
    await expect(old.collaborations.get(at)).rejects.toMatchObject({ status: 404 });
    const summary = await next.client.collaborations.get(at);
    expect(summary.me.role).toBe('coordinator');
    expect(summary.may).toEqual(
      expect.arrayContaining(['change-settings', 'freeze-documents', 'manage-members', 'lead-missions']),
    );
    const tasks = await next.client.tasks.list(at);
    expect(tasks.find((one) => one.id === task.id)!.memberId).toBe(next.memberId);
    expect(tasks.find((one) => one.id === done.id)!.memberId).toBe(me!.id);
    expect((await next.client.missions.get({ ...at, id })).people).toMatchObject([
      { memberId: next.memberId, convener: true, ended: false },
    ]);
    expect((await next.client.followUp.startRevision(at)).id).toBeDefined();
  });
});
