import { z } from 'zod';

import { mailStates } from '../domain/mail.ts';
import { base } from './base.ts';

export const mailSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  recipient: z.string(),
  subject: z.string(),
  /** The text; once a message has been sent, with the secrets of its links taken out. */
  body: z.string(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  attempts: z.number(),
  state: z.enum(mailStates),
});
export type Mail = z.infer<typeof mailSchema>;

/** For administrators of the installation alone. */
export const outbox = {
  list: base
    .route({ method: 'GET', path: '/outbox', summary: 'The latest 200 messages, newest first' })
    .output(z.object({ smtp: z.boolean(), keptDays: z.number(), messages: z.array(mailSchema) })),
  retry: base
    .route({ method: 'POST', path: '/outbox/{id}/retry', summary: 'Try a message that was given up again' })
    .input(z.object({ id: z.uuid() }))
    .output(mailSchema),
};
