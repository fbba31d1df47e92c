import { createHash } from 'node:crypto';

import { and, desc, eq, ne, sql } from 'drizzle-orm';

import { type EarlierExercise, earlierExercises } from '../domain/earlier-exercises.ts';
import { type Locale, locales, type Method } from '../domain/method.ts';
import type { MethodLibrary } from './methods.ts';
import { methodEdition } from './store/schema/index.ts';
import type { SystemStore } from './store/system.ts';

export type MethodEditions = {
  /** Exercises and fields that an earlier edition on board had and the present one lacks. */
  earlier(method: string, locale: Locale): readonly EarlierExercise[];
  /** Keeps the editions that are on board now; again after a method file was edited. */
  keep(): Promise<void>;
};

/** Remembers each edition of each method, so that what was answered in it can be read with its words later on. */
export async function openMethodEditions(
  system: SystemStore,
  library: Pick<MethodLibrary, 'method' | 'methodIds'>,
): Promise<MethodEditions> {
  let earlier = new Map<string, EarlierExercise[]>();
  const keep = async () => {
    const found = new Map<string, EarlierExercise[]>();
    for (const id of library.methodIds()) {
      const now = contentOf(library, id);
      const before = await keepEdition(system, id, now);
      for (const locale of locales)
        found.set(
          `${id}/${locale}`,
          earlierExercises(
            now[locale],
            before.map((edition) => edition[locale]),
          ),
        );
    }
    earlier = found;
  };
  await keep();
  return { earlier: (method, locale) => earlier.get(`${method}/${locale}`) ?? [], keep };
}

function contentOf(library: Pick<MethodLibrary, 'method'>, id: string): Record<Locale, Method> {
  return Object.fromEntries(locales.map((locale) => [locale, library.method(id, locale)!])) as Record<Locale, Method>;
}

/** Adds the edition unless it is known; gives the others, newest first. */
async function keepEdition(
  { db, clock }: SystemStore,
  id: string,
  content: Record<Locale, Method>,
): Promise<Record<Locale, Method>[]> {
  const sha256 = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  await db
    .insert(methodEdition)
    .values({ method: id, sha256, version: content.sv.version, content })
    // One that comes back is the newest again; one that is the newest stays as it is, so that a start changes nothing.
    .onConflictDoUpdate({
      target: [methodEdition.method, methodEdition.sha256],
      set: { seenAt: clock.now() },
      setWhere: sql`exists (select from ${methodEdition} other where other.method = ${id}
        and other.sha256 <> ${sha256} and other.seen_at >= ${methodEdition.seenAt})`,
    });
  const rows = await db
    .select({ content: methodEdition.content })
    .from(methodEdition)
    .where(and(eq(methodEdition.method, id), ne(methodEdition.sha256, sha256)))
    .orderBy(desc(methodEdition.seenAt));
  return rows.map((row) => row.content);
}
