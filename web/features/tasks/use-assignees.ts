import { useQuery } from '@tanstack/react-query';
import type { Task } from '../../../contract/tasks.ts';
import type { SelectOption } from '../../components/select.tsx';
import { api } from '../../lib/api.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';

/** Who a task can be given to, as one list: people in the group first, then organisations. */
export type Assignees = { options: SelectOption<string>[] };

export function useAssignees(): Assignees {
  const { format } = useI18n();
  const collaboration = useSlug();
  const members = useQuery(api.members.list.queryOptions({ input: { collaboration } }));
  const actors = useQuery(api.actors.list.queryOptions({ input: { collaboration } }));
  const people = (members.data ?? [])
    .filter((one) => one.status === 'joined' || one.status === 'yes')
    .toSorted((a, b) => format.compare(a.name, b.name));
  return {
    options: [
      ...people.map((one) => ({
        value: `member:${one.id}`,
        label: one.name === one.title || one.title === '' ? one.name : `${one.name}, ${one.title}`,
      })),
      ...(actors.data ?? []).map((one) => ({ value: `actor:${one.id}`, label: one.name })),
    ],
  };
}

/** The list's value of whoever has the task; null for nobody. */
export function assigneeOf({ memberId, actorId }: Pick<Task, 'memberId' | 'actorId'>): string | null {
  if (memberId) return `member:${memberId}`;
  return actorId ? `actor:${actorId}` : null;
}

/** The task's fields for a value of the list. */
export function assigneeFields(value: string | null): Pick<Task, 'memberId' | 'actorId'> {
  const [kind, id] = (value ?? '').split(':');
  return { memberId: kind === 'member' ? id! : null, actorId: kind === 'actor' ? id! : null };
}
