import { eq } from 'drizzle-orm';

import { Refusal } from '../../domain/errors.ts';
import type { Door, Work } from '../store/door.ts';
import { type NamedRequest, onceFor } from '../store/request-answers.ts';
import { link, type LinkKind } from '../store/schema/index.ts';
import type { SystemStore } from '../store/system.ts';
import { hashToken } from './tokens.ts';

export type ResolvedLink = {
  id: string;
  collaborationId: string;
  subjectId: string;
  email: string;
  provesAddress: boolean;
  sender: string;
  expiresAt: Date;
  /** It worked once only, and has. */
  used: boolean;
};

/**
 * What a personal link opens. LINK_EXPIRED when it is unknown, too old or ended; LINK_USED when it worked once only, unless
 * `used` asks for that one too.
 */
export async function resolveLink(
  system: SystemStore,
  kind: LinkKind,
  token: string,
  { used: alsoUsed = false } = {},
): Promise<ResolvedLink> {
  const [row] = await system.db
    .select()
    .from(link)
    .where(eq(link.tokenHash, hashToken(token)));
  if (!row || row.kind !== kind) throw new Refusal('LINK_EXPIRED');
  const used = row.usedAt !== null && kind === 'invitation';
  if (used && !alsoUsed) throw new Refusal('LINK_USED');
  if (!used && (row.revokedAt || row.expiresAt < system.clock.now())) throw new Refusal('LINK_EXPIRED');
  const { id, collaborationId, subjectId, email, provesAddress, sender, expiresAt } = row;
  return { id, collaborationId, subjectId, email, provesAddress, sender, expiresAt, used };
}

type LinkWork<T> = (work: Work, link: { linkId: string; subjectId: string }) => Promise<T>;
type Stores = { door: Door; system: SystemStore; request: NamedRequest | null };

/** Runs `work` in the collaboration a signatory's link belongs to; `subjectId` is the confirmation it is about. */
export function asSignatory<T>(stores: Stores, token: string, work: LinkWork<T>): Promise<T> {
  return throughLink(stores, { kind: 'signatory', token }, work);
}

/** Runs `work` in the collaboration a guest's link belongs to; `subjectId` is the guest. */
export function asGuest<T>(stores: Stores, token: string, work: LinkWork<T>): Promise<T> {
  return throughLink(stores, { kind: 'guest', token }, work);
}

async function throughLink<T>(
  { door, system, request }: Stores,
  { kind, token }: { kind: LinkKind; token: string },
  work: LinkWork<T>,
): Promise<T> {
  const { id, collaborationId, subjectId } = await resolveLink(system, kind, token);
  return door.asLinkHolder({ collaborationId, linkId: id }, (inside) =>
    onceFor(inside, request, () => work(inside, { linkId: id, subjectId })),
  );
}
