import { listMyCollaborations } from '../../store/queries/collaborations.ts';
import { requireUser } from '../context.ts';
import { os } from '../implementer.ts';

export const list = os.collaborations.list.handler(({ context }) => {
  const { id } = requireUser(context);
  return context.door.asUser(id, (tx) => listMyCollaborations(tx, id));
});
