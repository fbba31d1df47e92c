import { z } from 'zod';

import { locales } from '../domain/method.ts';
import { base } from './base.ts';

export const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  locale: z.enum(locales),
  theme: z.enum(['system', 'light', 'dark']),
  admin: z.boolean(),
});
export type Me = z.infer<typeof meSchema>;

export const me = {
  get: base.route({ method: 'GET', path: '/me', summary: 'Who is signed in' }).output(meSchema),
  update: base
    .route({ method: 'PATCH', path: '/me', summary: 'Change own name, language or theme' })
    .input(z.object({ name: z.string().trim().min(1).max(120), locale: z.enum(locales), theme: z.enum(['system', 'light', 'dark']) }).partial())
    .output(meSchema),
};
