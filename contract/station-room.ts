import { z } from 'zod';

import { requiredTrades } from '../domain/rules/core-group.ts';
import { circles } from '../domain/method.ts';
import { base, inCollaborationSchema } from './base.ts';
import { methodKeySchema } from './method.ts';

/** An organisation of the core group or the network, with those from it who have joined; `id` null for people without one. */
export const roomOrganisationSchema = z.object({
  id: z.uuid().nullable(),
  name: z.string(),
  circle: z.enum(circles),
  people: z.array(z.object({ id: z.uuid(), name: z.string(), title: z.string() })),
});
export type RoomOrganisation = z.infer<typeof roomOrganisationSchema>;

export const stationRoomSchema = z.object({
  /** Who the station asks to be in the room. */
  room: z.array(roomOrganisationSchema),
  /** Trades that the core group must have and that nobody in the room stands for. */
  missingTrades: z.array(z.enum(requiredTrades)),
  /** Who has not been heard here; null for those who may not follow rounds. */
  unheard: z
    .object({
      /** The newest round of each question with somebody who has not answered; never what anyone answered. */
      rounds: z.array(
        z.object({
          exercise: z.string(),
          state: z.enum(['open', 'closed']),
          waiting: z.array(z.object({ id: z.uuid(), name: z.string() })),
        }),
      ),
      /** Organisations that no answer, row, task or decision of the station comes from or names. */
      organisations: z.array(z.object({ id: z.uuid(), name: z.string() })),
      /** Rows of registers that say through whom those in them are heard, where nobody is named yet. */
      groups: z.array(z.object({ register: z.string(), id: z.uuid(), name: z.string() })),
      /** How many organisations should be heard. */
      outOf: z.number(),
    })
    .nullable(),
});
export type StationRoom = z.infer<typeof stationRoomSchema>;

export const stationRoom = {
  room: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/journey/{method}/stations/{station}/room',
      summary: 'Who must be in the room at a station, and who has not been heard',
    })
    .input(inCollaborationSchema.extend({ method: methodKeySchema, station: methodKeySchema }))
    .output(stationRoomSchema),
};
