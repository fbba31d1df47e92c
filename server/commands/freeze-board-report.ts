import { type BoardReportSnapshot, mostAsks } from '../../domain/board-report.ts';
import { Refusal } from '../../domain/errors.ts';
import { requireRight } from '../policies/may.ts';
import type { Work } from '../store/door.ts';
import { readBoardReport } from '../store/queries/board-report.ts';
import { readTownName } from '../store/queries/town-name.ts';
import { insertDocument } from './insert-document.ts';

export type NewBoardReport = {
  /** What the board is asked to decide; empty lines are left out. */
  asks: string[];
  greeting: string;
  /** The town's own date. */
  today: string;
  frozenAt?: Date;
};

/**
 * Makes a board report: how things stand now, and what the board is asked to decide. A plan without goals is told as such.
 * Errors: NOT_ALLOWED; BAD_INPUT for more than `mostAsks`.
 * @source law 2023:196 § 13
 */
export async function freezeBoardReport(
  work: Work,
  { asks, greeting, today, frozenAt = work.clock.now() }: NewBoardReport,
): Promise<{ id: string; number: number }> {
  requireRight(work.scope, 'freeze-documents');
  const asked = asks.map((ask) => ask.trim()).filter((ask) => ask !== '');
  if (asked.length > mostAsks) throw new Refusal('BAD_INPUT', { fields: [{ path: 'asks' }] });
  const collaboration = await readTownName(work);
  const report = { ...(await readBoardReport(work, today)), asks: asked, greeting: greeting.trim() };
  const snapshotOf = (version: number): BoardReportSnapshot => ({
    ...{ kind: 'board-report', schema: 1, collaboration, version, frozenAt: frozenAt.toISOString(), report },
  });
  const { id, number, sha256 } = await insertDocument(work, { kind: 'board-report', snapshotOf, frozenAt });
  await work.audit('document.frozen', id, { kind: 'board-report', number, sha256 });
  await work.changed('documents', 'collaboration');
  return { id, number };
}
