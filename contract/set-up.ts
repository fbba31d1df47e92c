import { z } from 'zod';

import { nameLimit } from '../domain/text-limits.ts';
import { locales } from '../domain/method.ts';
import { base, lineSchema, mailAddressSchema } from './base.ts';
import { methodKeySchema } from './method.ts';

export const tokenSchema = z.object({ token: z.string().min(20).max(200) });

/** The short name of a collaboration in addresses: lower-case letters, digits and single hyphens. */
export const slugSchema = z
  .string()
  .trim()
  .min(2)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const emailSchema = mailAddressSchema.transform((address) => address.toLowerCase());

/** A display name or a function: one line that is not empty. */
export const nameSchema = z.string().trim().min(1).max(nameLimit);

/** A method that a new collaboration can begin with. */
export const startMethodSchema = z.object({ id: z.string(), title: z.string(), lead: z.string() });
export type StartMethod = z.infer<typeof startMethodSchema>;

export const setUp = {
  /** LINK_USED once Ringar is set up, LINK_EXPIRED for any other link that does not work. */
  open: base
    .route({ method: 'GET', path: '/set-up/{token}', summary: 'Whether a set-up link works, and the methods to begin with' })
    .input(tokenSchema.extend({ locale: z.enum(locales).default('sv') }))
    .output(z.object({ methods: z.array(startMethodSchema) })),
  complete: base
    .route({
      method: 'POST',
      path: '/set-up/{token}',
      summary: 'Make the first account and the first collaboration, and sign in',
    })
    .input(
      tokenSchema.extend({
        name: nameSchema,
        email: emailSchema,
        /** The function, "samordnare". */
        title: nameSchema,
        town: nameSchema,
        municipality: lineSchema,
        slug: slugSchema,
        locale: z.enum(locales),
        method: methodKeySchema.optional(),
      }),
    )
    .output(z.object({ slug: z.string() })),
};
