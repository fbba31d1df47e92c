import { z } from 'zod';

import { type BoardReport, mostAsks } from '../domain/board-report.ts';
import { base, inCollaborationSchema, lineSchema, textSchema } from './base.ts';

export const boardReport = {
  preview: base
    .route({
      method: 'GET',
      path: '/collaborations/{collaboration}/board-report',
      summary: 'What a report to the board would tell now',
    })
    .input(inCollaborationSchema)
    .output(z.custom<BoardReport>()),
  freeze: base
    .route({
      method: 'POST',
      path: '/collaborations/{collaboration}/board-report',
      summary: 'Make a report to the board (coordinator)',
    })
    .input(
      inCollaborationSchema.extend({
        asks: z.array(lineSchema).max(mostAsks).default([]),
        greeting: textSchema.max(1000).default(''),
      }),
    )
    .output(z.object({ id: z.uuid(), number: z.number() })),
};
