import { eq } from 'drizzle-orm';

import { hashToken, newToken } from '../auth/tokens.ts';
import { createCollaboration } from '../commands/create-collaboration.ts';
import { actor, collaboration, entryLink, installation, liveDocument, user } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';
import { exempelstadActors, mellanstadActors } from './data/actors.ts';
import { exempelstadPeople, type ExamplePerson, mellanstadPeople } from './data/people.ts';
import { exempelstadPlan } from './data/plan.ts';
import { exempelstadRegisters, mellanstadRegisters } from './data/registers.ts';
import { exempelstadRounds, mellanstadRounds } from './data/rounds.ts';
import { exempelstadThreads, mellanstadThreads } from './data/threads.ts';
import { exempelstadWorksheets, mellanstadWorksheets } from './data/worksheets.ts';
import { exampleUserId, type ExampleHome } from './example-home.ts';
import type { ExampleTown } from './example-town.ts';
import { fillTown } from './fill-town.ts';

const daysValid = 7;

/**
 * Makes the example towns where they are missing (`exempelstad`, finished, in its third year; `mellanstad`, halfway) and
 * gives fresh sign-in links for four of their people. A town that is there already is left as it is.
 */
export async function ensureExampleTowns(home: ExampleHome): Promise<{ who: string; url: string }[]> {
  const year = Number(home.system.clock.today().slice(0, 4));
  const towns: ExampleTown[] = [
    {
      slug: 'exempelstad',
      name: 'Exempelstad',
      actors: exempelstadActors,
      people: exempelstadPeople,
      worksheets: exempelstadWorksheets(year - 2),
      registers: exempelstadRegisters(year - 2),
      threads: exempelstadThreads(year - 2),
      rounds: exempelstadRounds(year),
      plan: { content: exempelstadPlan, firstYear: year - 2 },
      doneStations: 8,
      year,
    },
    {
      slug: 'mellanstad',
      name: 'Mellanstad',
      actors: mellanstadActors,
      people: mellanstadPeople,
      worksheets: mellanstadWorksheets(year),
      registers: mellanstadRegisters,
      threads: mellanstadThreads(year),
      rounds: mellanstadRounds(year),
      plan: null,
      doneStations: 2,
      year,
    },
  ];
  for (const town of towns) await ensureTown(home, town);
  await home.system.db.update(installation).set({ setUpAt: home.system.clock.now() });
  return signInLinks(home);
}

async function ensureTown(home: ExampleHome, town: ExampleTown): Promise<void> {
  const { system } = home;
  for (const person of town.people) await ensureUser(system, town.slug, person);
  const [there] = await system.db
    .select({ id: collaboration.id, example: collaboration.example })
    .from(collaboration)
    .where(eq(collaboration.slug, town.slug));
  if (there && !(there.example && (await isEmpty(home, there.id)))) return;
  const first = town.people[0]!;
  const { id } =
    there ??
    (await createCollaboration(system, {
      slug: town.slug,
      name: town.name,
      municipality: `${town.name}s kommun`,
      coordinator: { userId: exampleUserId(town.slug, first.key), name: first.title, title: first.title },
      example: true,
    }));
  await fillTown(home, id, town);
}

/** True for a town that was made and not filled, because Ringar was ended just then: the filling is all or nothing. */
function isEmpty({ door }: ExampleHome, collaborationId: string): Promise<boolean> {
  return door.asProgram(
    { collaborationId },
    async ({ tx }) => (await tx.$count(actor)) === 0 && (await tx.$count(liveDocument)) === 0,
  );
}

async function ensureUser(system: SystemStore, slug: string, person: ExamplePerson): Promise<void> {
  await system.db
    .insert(user)
    .values({
      id: exampleUserId(slug, person.key),
      name: person.title,
      email: `${person.key}@${slug}.example`,
      emailVerified: true,
      admin: person.key === 'coordinator' && slug === 'exempelstad',
    })
    .onConflictDoNothing();
}

async function signInLinks({ system, services }: ExampleHome): Promise<{ who: string; url: string }[]> {
  const people = [
    ...exempelstadPeople
      .filter((person) => person.signIn)
      .map((person) => ({ who: person.signIn!, id: exampleUserId('exempelstad', person.key) })),
    { who: 'coordinator, mellanstad', id: exampleUserId('mellanstad', 'coordinator') },
  ];
  const expiresAt = new Date(system.clock.now().getTime() + daysValid * 86_400_000);
  const links: { who: string; url: string }[] = [];
  for (const { who, id } of people) {
    const token = newToken();
    await system.db
      .insert(entryLink)
      .values({ tokenHash: hashToken(token), kind: 'sign-in', userId: id, reusable: true, expiresAt });
    links.push({ who, url: `${services.publicUrl}/entry/${token}` });
  }
  return links;
}
