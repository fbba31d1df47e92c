import { freezeBoardReport } from '../../commands/freeze-board-report.ts';
import { requireRight } from '../../policies/may.ts';
import { readBoardReport } from '../../store/queries/board-report.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

export const boardReport = {
  preview: os.boardReport.preview.handler(({ input, context }) =>
    inside(context, input, (work) => {
      requireRight(work.scope, 'read-worksheets');
      return readBoardReport(work, work.clock.today());
    }),
  ),
  freeze: os.boardReport.freeze.handler(({ input, context }) =>
    inside(context, input, (work) => freezeBoardReport(work, { ...input, today: work.clock.today() })),
  ),
};
