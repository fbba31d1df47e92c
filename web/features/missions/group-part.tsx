import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { Notice } from '../../components/notice.tsx';
import { Pill } from '../../components/pill.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Select } from '../../components/select.tsx';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import type { MissionView } from '../../../contract/missions.ts';
import { toProblem } from '../../lib/refusal.ts';
import { sameValue } from '../../lib/same-value.ts';
import type { MissionContext } from './use-missions.ts';

type Group = Pick<MissionView['mission'], 'members' | 'requiredActorIds'>;
const groupOf = ({ mission: { members, requiredActorIds } }: MissionView): Group => ({ members, requiredActorIds });

/** What is chosen shows at once and is saved one at a time; only somebody else's change of the group is a refusal. */
function useGroup({ view, show }: MissionContext) {
  const collaboration = useSlug();
  const queries = useQueryClient();
  const { id } = view.mission;
  const get = api.missions.get.queryOptions({ input: { collaboration, id } });
  const save = useMutation({
    scope: { id: `mission-group/${id}` },
    mutationFn: async (group: Group) => {
      const known = queries.getQueryData(get.queryKey) ?? view;
      const setGroup = (version: number) => client.missions.setGroup({ collaboration, id, version, ...group });
      try {
        return await setGroup(known.mission.version);
      } catch (error) {
        if (toProblem(error).code !== 'STALE_VERSION') throw error;
        const now = await client.missions.get({ collaboration, id });
        if (!sameValue(groupOf(now), groupOf(known))) {
          show(now);
          throw error;
        }
        return await setGroup(now.mission.version);
      }
    },
    onSuccess: show,
  });
  return { group: save.isPending ? save.variables : groupOf(view), error: save.error, setGroup: save.mutate };
}

/** Who works in the group, who convenes, and which organisations must be there. @source inventory V01 V05 */
export function GroupPart({ view, show }: MissionContext) {
  const { t, format } = useI18n();
  const collaboration = useSlug();
  const members = useQuery(api.members.list.queryOptions({ input: { collaboration } }));
  const actors = useQuery(api.actors.list.queryOptions({ input: { collaboration } }));
  const { people, leftActorIds } = view;
  const { group, error, setGroup } = useGroup({ view, show });
  const nameOf = (actorId: string | null) => actors.data?.find(({ id }) => id === actorId)?.name ?? '';
  const ended = new Set(people.flatMap((person) => (person.ended ? [person.memberId] : [])));
  const here = group.members.flatMap(({ memberId, convener }) => {
    const person = people.find((one) => one.memberId === memberId) ?? members.data?.find(({ id }) => id === memberId);
    return person && !ended.has(memberId)
      ? [{ memberId, convener, name: person.title || person.name, actorId: person.actorId }]
      : [];
  });
  const gone = people.filter(({ ended }) => ended);
  const required = group.requiredActorIds.filter((id) => !leftActorIds.includes(id));
  const uncovered = required.filter((id) => !here.some(({ actorId }) => actorId === id));
  const convener = here.find((person) => person.convener);
  const choices = (members.data ?? []).filter(({ status, role }) => role !== 'observer' && status !== 'no');
  if (!view.mayLead)
    return (
      <ul className="mission-people">
        {people.map((person) => (
          <li key={person.memberId}>
            {person.title || person.name} <span className="small muted">{nameOf(person.actorId)}</span>{' '}
            {person.convener ? <Pill tone="spruce">{t('missions.convener')}</Pill> : null}
          </li>
        ))}
      </ul>
    );
  return (
    <div className="stack" data-gap="4">
      {gone.length > 0 ? (
        <Notice tone="amber" title={t(convener ? 'missions.gone' : 'missions.convenerGone')}>
          {t('missions.goneWhy', { names: format.list(gone.map(({ title, name }) => title || name)) })}
        </Notice>
      ) : null}
      {leftActorIds.length > 0 ? <Notice>{t('missions.actorLeft', { count: leftActorIds.length })}</Notice> : null}
      <CheckboxGroup
        label={t('missions.required')}
        hint={t('missions.requiredHint')}
        values={required}
        options={(actors.data ?? [])
          .filter(({ id, ring }) => ring === 'core' || ring === 'network' || required.includes(id))
          .map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(requiredActorIds) => setGroup({ ...group, requiredActorIds })}
      />
      <CheckboxGroup
        label={t('missions.members')}
        hint={t('missions.membersHint')}
        values={here.map(({ memberId }) => memberId)}
        options={choices.map(({ id, title, name, actorId }) => ({
          value: id,
          label: [title || name, nameOf(actorId)].filter((part) => part !== '').join(', '),
        }))}
        onChange={(ids) =>
          setGroup({ ...group, members: ids.map((memberId) => ({ memberId, convener: memberId === convener?.memberId })) })
        }
      />
      <Select
        label={t('missions.convener')}
        value={convener?.memberId ?? null}
        placeholder={t('missions.chooseConvener')}
        options={here.map(({ memberId, name }) => ({ value: memberId, label: name }))}
        onChange={(memberId) =>
          setGroup({ ...group, members: here.map((one) => ({ memberId: one.memberId, convener: one.memberId === memberId })) })
        }
      />
      {required.length > 0 ? (
        <ul className="mission-people" aria-label={t('missions.rule')}>
          {required.map((id) => (
            <li key={id}>
              <Pill tone={uncovered.includes(id) ? 'amber' : 'green'} icon={uncovered.includes(id) ? 'clock' : 'check'}>
                {t(uncovered.includes(id) ? 'missions.ruleMissing' : 'missions.ruleMet', { name: nameOf(id) })}
              </Pill>
            </li>
          ))}
        </ul>
      ) : null}
      <ProblemNotice error={error} />
    </div>
  );
}
