import { z } from 'zod';

import type { HandoverPack } from '../domain/handover.ts';
import { locales } from '../domain/method.ts';
import { base, inCollaborationSchema } from './base.ts';

export const handover = {
  get: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/handover',
      summary: 'What a new coordinator needs: decided, who, open, clocks, where',
    })
    .input(inCollaborationSchema.extend({ locale: z.enum(locales).default('sv') }))
    .output(z.custom<HandoverPack>()),
};
