import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Card } from '../../components/card.tsx';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { putSaved } from '../../lib/put-saved.ts';

/** Which organisations must have somebody in every working group. @source settlement 23 */
export function RequiredCard() {
  const { t, format } = useI18n();
  const collaboration = useSlug();
  const queries = useQueryClient();
  const actors = useQuery(api.actors.list.queryOptions({ input: { collaboration } }));
  const required = useQuery(api.missions.required.queryOptions({ input: { collaboration } }));
  const save = useMutation({
    scope: { id: 'required-actors' },
    mutationFn: (actorIds: string[]) => client.missions.setRequired({ collaboration, actorIds }),
    onSuccess: (ids) => putSaved(queries, api.missions.required.queryKey({ input: { collaboration } }), () => ids),
  });
  const ids = save.isPending ? save.variables : (required.data ?? []);
  const names = ids.flatMap((id) => actors.data?.find((actor) => actor.id === id)?.name ?? []);
  const choices = (actors.data ?? []).filter(({ id, ring }) => ring === 'core' || ring === 'network' || ids.includes(id));
  return (
    <Card title={t('missions.always')}>
      <Disclosure summary={names.length > 0 ? format.list(names) : t('missions.alwaysNone')}>
        <CheckboxGroup
          label={t('missions.always')}
          hint={t('missions.alwaysHint')}
          values={ids}
          options={choices.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(actorIds) => save.mutate(actorIds)}
        />
        <ProblemNotice error={save.error ?? required.error} />
      </Disclosure>
    </Card>
  );
}
