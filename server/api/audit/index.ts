import { requireRight } from '../../policies/may.ts';
import { listAuditEvents, verifyAuditLog } from '../../store/queries/audit.ts';
import { inside } from '../context.ts';
import { os } from '../implementer.ts';

const throughOf = (actor: string) => (actor === 'program' ? 'program' : actor.startsWith('link:') ? 'link' : 'member');

const list = os.audit.list.handler(({ input, context }) =>
  inside(context, input, async (work) => {
    requireRight(work.scope, 'read-audit');
    const { events, total } = await listAuditEvents(work, input.before);
    return {
      total,
      events: events.map(({ seq, at, who, actor, action, target, details, hash }) => ({
        seq,
        at: at.toISOString(),
        who,
        through: throughOf(actor) as 'member' | 'link' | 'program',
        action,
        target,
        details,
        hash,
      })),
    };
  }),
);

const verify = os.audit.verify.handler(({ input, context }) =>
  inside(context, input, (work) => {
    requireRight(work.scope, 'read-audit');
    return verifyAuditLog(work);
  }),
);

export const audit = { list, verify };
