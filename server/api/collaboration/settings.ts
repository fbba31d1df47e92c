import { eq } from 'drizzle-orm';

import type { CollaborationSettings } from '../../../contract/collaborations.ts';
import type { Locale } from '../../../domain/method.ts';
import { createCollaboration } from '../../commands/create-collaboration.ts';
import { invitationDays } from '../../commands/invite-member.ts';
import { updateSettings as updateSettingsCommand } from '../../commands/update-settings.ts';
import { emergencyLines } from '../../emergency-lines.ts';
import { referenceLines } from '../../reference-lines.ts';
import { mailKeptDays } from '../../mail/outbox.ts';
import { requireRight } from '../../policies/may.ts';
import { requireAdmin } from '../../policies/require-admin.ts';
import { collaboration } from '../../store/schema/index.ts';
import { sessionDays } from '../../auth/auth.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';
import { requireOnBoard, startMethods as listStartMethods } from '../start-methods.ts';

export const settings = os.collaborations.settings.handler(({ input, context }) =>
  inside(context, input, async ({ tx, scope }) => {
    requireRight(scope, 'change-settings');
    const [row] = await tx.select().from(collaboration).where(eq(collaboration.id, scope.collaborationId));
    return toSettings(row!, input.locale);
  }),
);

export const references = os.collaborations.references.handler(({ input, context }) =>
  inside(context, input, async ({ tx, scope }) => {
    const [row] = await tx.select().from(collaboration).where(eq(collaboration.id, scope.collaborationId));
    return referenceLines(row!.settings, input.locale);
  }),
);

export const updateSettings = os.collaborations.updateSettings.handler(({ input, context }) =>
  inside(context, input, async (work) =>
    toSettings(await updateSettingsCommand(work, input, (row) => toSettings(row, input.locale)), input.locale),
  ),
);

export const create = os.collaborations.create.handler(({ input, context }) => {
  const { id, name } = requireAdmin(context.user);
  const { title, ...rest } = input;
  requireOnBoard(context.services, input.method);
  return createCollaboration(context.system, { ...rest, coordinator: { userId: id, name, title } }, context.request);
});

export const startMethods = os.collaborations.startMethods.handler(({ input, context }) => {
  requireAdmin(context.user);
  return listStartMethods(context.services, input.locale);
});

function toSettings(row: typeof collaboration.$inferSelect, locale: Locale): CollaborationSettings {
  return {
    name: row.name,
    municipality: row.municipality,
    language: row.language,
    slug: row.slug,
    emergency: emergencyLines(row.settings, locale),
    references: referenceLines(row.settings, locale),
    emergencyEdited: row.settings.emergency !== undefined,
    keptDays: { mail: mailKeptDays, sessions: sessionDays, invitations: invitationDays },
    version: row.version,
  };
}
