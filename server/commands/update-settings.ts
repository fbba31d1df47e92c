import { eq } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import type { Locale } from '../../domain/method.ts';
import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { collaboration, type CollaborationSettings } from '../store/schema/index.ts';

export type UpdateSettings = {
  version: number;
  name?: string | undefined;
  municipality?: string | undefined;
  language?: Locale | undefined;
  emergency?: CollaborationSettings['emergency'] | undefined;
  references?: CollaborationSettings['references'] | undefined;
};

type Row = typeof collaboration.$inferSelect;

/**
 * Changes the collaboration's name, municipality, language, emergency numbers or what there is to look up; gives the row as it is after.
 * Errors: NOT_ALLOWED; STALE_VERSION with the current row, made by `present`.
 */
export async function updateSettings(work: Work, input: UpdateSettings, present: (row: Row) => unknown): Promise<Row> {
  const { tx, scope } = work;
  requireRight(scope, 'change-settings');
  const here = eq(collaboration.id, scope.collaborationId);
  const [row] = await tx.select().from(collaboration).where(here).for('update');
  if (row!.version !== input.version) throw new Refusal('STALE_VERSION', { current: present(row!) });
  const { name, municipality, language, emergency, references } = input;
  const settings = { ...(emergency && { emergency }), ...(references && { references }) };
  const [changed] = await tx
    .update(collaboration)
    .set({
      ...(name === undefined ? {} : { name }),
      ...(municipality === undefined ? {} : { municipality }),
      ...(language === undefined ? {} : { language }),
      settings: { ...row!.settings, ...settings },
      version: row!.version + 1,
    })
    .where(here)
    .returning();
  await work.audit('settings.changed', scope.collaborationId, {
    name: name !== undefined && name !== row!.name,
    municipality: municipality !== undefined && municipality !== row!.municipality,
    language: language !== undefined && language !== row!.language,
    emergency: emergency !== undefined,
    references: references !== undefined,
  });
  await work.changed('collaboration');
  return changed!;
}
