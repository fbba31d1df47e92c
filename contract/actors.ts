import { z } from 'zod';

import { actorStages, cooperationLevels, rings, trades } from '../domain/actor.ts';
import { base, inCollaborationSchema } from './base.ts';

export const actorSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  trade: z.enum(trades),
  ring: z.enum(rings),
  stage: z.enum(actorStages),
  contactRole: z.string(),
  contactEmail: z.string(),
  contactPhone: z.string(),
  levelNow: z.enum(cooperationLevels).nullable(),
  levelWanted: z.enum(cooperationLevels).nullable(),
  note: z.string(),
  checkedOn: z.string().nullable(),
  version: z.number(),
});

export const actors = {
  list: base
    .route({ method: 'GET', path: '/collaborations/{collaboration}/actors', summary: 'The actor register' })
    .input(inCollaborationSchema)
    .output(z.array(actorSchema)),
};
