import { and, asc, count, eq, inArray, sql } from 'drizzle-orm';

import type { AskedFields } from '../../../domain/actor-merge.ts';
import { isDecided, joinReasons } from '../../../domain/document-confirmation.ts';
import { Refusal } from '../../../domain/errors.ts';
import type { Work } from '../../store/door.ts';
import { confirmation, document, link } from '../../store/schema/index.ts';
import type { Pair, References } from './references.ts';

/**
 * Decisions about frozen documents. Asked both of the same document, the one that has answered stays (the kept one's,
 * when neither has), takes over the other's personal links, last day and reasons, and the empty one waits in the
 * journal. When both have answered, or both have a paper, the merge is refused: no decision is ever dropped.
 * Errors: MERGE_BOTH_ANSWERED with the documents.
 */
export const confirmationReferences: References<'confirmation' | 'confirmation-dropped'> = {
  async count({ tx, scope }, actorId) {
    const here = and(eq(confirmation.collaborationId, scope.collaborationId), eq(confirmation.actorId, actorId));
    const [row] = await tx.select({ n: count() }).from(confirmation).where(here);
    return { confirmations: row!.n };
  },
  async move(work, pair) {
    const { both, alone } = pairsOf(await rowsOf(work, pair), pair);
    refuseTwoAnswers(both);
    const moved = [];
    for (const { stays, goes } of both.map(chooseOne)) {
      moved.push(await drop(work, { stays, goes }));
      if (stays.actorId === pair.merged) alone.push(stays);
    }
    for (const { id } of alone) {
      await setActor(work, id, pair.merged, pair.kept);
      moved.push({ kind: 'confirmation' as const, id });
    }
    return moved;
  },
  async putBack(work, { kept, merged }, moved) {
    if (moved.kind === 'confirmation') return (await setActor(work, moved.id, kept, merged)) ? 0 : 1;
    const { tx } = work;
    const { rowCount } = await tx.execute(
      sql`insert into confirmation select * from jsonb_populate_record(null::confirmation, ${JSON.stringify(moved.row)}::jsonb) on conflict do nothing`,
    );
    if (rowCount === 0) return 1;
    await moveLinks(work, { ids: moved.links, from: moved.into, to: (moved.row as { id: string }).id });
    await giveBack(work, moved);
    return 0;
  },
};

/** The documents that both have answered; a merge of the two is refused while there are any. */
export async function bothAnswered(work: Work, pair: Pair): Promise<{ kind: string; number: number }[]> {
  return answeredTwice(pairsOf(await rowsOf(work, pair), pair).both);
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

/** In the order of the documents, as deciding locks them. */
function rowsOf({ tx, scope }: Work, { kept, merged }: Pair) {
  return tx
    .select({
      id: confirmation.id,
      documentId: confirmation.documentId,
      actorId: confirmation.actorId,
      state: confirmation.state,
      attachmentId: confirmation.attachmentId,
      answerBy: confirmation.answerBy,
      reopenedReasons: confirmation.reopenedReasons,
      kind: document.kind,
      number: document.number,
      row: sql<object>`to_jsonb(confirmation.*)`,
    })
    .from(confirmation)
    .innerJoin(
      document,
      and(eq(document.collaborationId, confirmation.collaborationId), eq(document.id, confirmation.documentId)),
    )
    .where(and(eq(confirmation.collaborationId, scope.collaborationId), inArray(confirmation.actorId, [kept, merged])))
    .orderBy(asc(document.kind), asc(document.number), asc(confirmation.actorId))
    .for('update', { of: confirmation });
}

type Both = { own: Row; other: Row };

function pairsOf(rows: Row[], { kept, merged }: Pair): { both: Both[]; alone: Row[] } {
  const owns = new Map(rows.filter(({ actorId }) => actorId === kept).map((row) => [row.documentId, row]));
  const others = rows.filter(({ actorId }) => actorId === merged);
  return {
    both: others.flatMap((other) => (owns.has(other.documentId) ? [{ own: owns.get(other.documentId)!, other }] : [])),
    alone: others.filter(({ documentId }) => !owns.has(documentId)),
  };
}

const saysSomething = ({ state, attachmentId }: Row) => state !== 'proposed' || attachmentId !== null;

const answeredTwice = (both: Both[]) =>
  both
    .filter(({ own, other }) => saysSomething(own) && saysSomething(other))
    .map(({ own: { kind, number } }) => ({ kind, number }));

function refuseTwoAnswers(both: Both[]): void {
  const documents = answeredTwice(both);
  if (documents.length > 0) throw new Refusal('MERGE_BOTH_ANSWERED', { documents });
}

const chooseOne = ({ own, other }: Both) => (saysSomething(other) ? { stays: other, goes: own } : { stays: own, goes: other });

/** Takes the empty one away; what it held goes over to the one that stays. */
async function drop(work: Work, { stays, goes }: { stays: Row; goes: Row }) {
  const before: AskedFields = { answerBy: stays.answerBy, reopenedReasons: stays.reopenedReasons };
  const after: AskedFields = {
    answerBy: stays.answerBy ?? goes.answerBy,
    reopenedReasons: isDecided(stays.state) ? stays.reopenedReasons : joinReasons(stays.reopenedReasons, goes.reopenedReasons),
  };
  const links = await moveLinks(work, { from: goes.id, to: stays.id });
  await work.tx.delete(confirmation).where(oneOf(work, goes.id));
  await work.tx
    .update(confirmation)
    .set({ ...after, version: next })
    .where(oneOf(work, stays.id));
  return { kind: 'confirmation-dropped' as const, row: goes.row, into: stays.id, links, before, after };
}

const next = sql`${confirmation.version} + 1`;
const oneOf = ({ scope }: Work, id: string) =>
  and(eq(confirmation.collaborationId, scope.collaborationId), eq(confirmation.id, id));

async function setActor(work: Work, id: string, from: string, to: string): Promise<boolean> {
  const here = and(oneOf(work, id), eq(confirmation.actorId, from));
  const rows = await work.tx
    .update(confirmation)
    .set({ actorId: to, version: next })
    .where(here)
    .returning({ id: confirmation.id });
  return rows.length > 0;
}

/** Personal links go with the decision that they are for; gives their ids. `ids`: those and no others. */
async function moveLinks(
  { tx, scope }: Work,
  { ids, from, to }: { ids?: string[]; from: string; to: string },
): Promise<string[]> {
  const here = and(
    eq(link.collaborationId, scope.collaborationId),
    eq(link.kind, 'signatory'),
    eq(link.subjectId, from),
    ids ? inArray(link.id, ids) : undefined,
  );
  return (await tx.update(link).set({ subjectId: to }).where(here).returning({ id: link.id })).map(({ id }) => id);
}

/** The last day and the reasons as they were, where nobody has changed them since. */
async function giveBack(
  work: Work,
  { into, before, after }: { into: string; before: AskedFields; after: AskedFields },
): Promise<void> {
  const [row] = await work.tx
    .select({ answerBy: confirmation.answerBy, reopenedReasons: confirmation.reopenedReasons })
    .from(confirmation)
    .where(oneOf(work, into));
  if (!row) return;
  const isSame = JSON.stringify(row.reopenedReasons) === JSON.stringify(after.reopenedReasons);
  await work.tx
    .update(confirmation)
    .set({
      answerBy: row.answerBy === after.answerBy ? before.answerBy : row.answerBy,
      reopenedReasons: isSame ? before.reopenedReasons : row.reopenedReasons,
      version: next,
    })
    .where(oneOf(work, into));
}
