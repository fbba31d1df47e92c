import { useMutation, useQuery } from '@tanstack/react-query';
import { lineLimit } from '../../../domain/text-limits.ts';
import type { HandoverChange } from '../../../contract/missions.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { DateField } from '../../components/date-field.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { QuickLine } from '../../components/quick-line.tsx';
import { Select } from '../../components/select.tsx';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import type { MissionContext } from './use-missions.ts';
import { WrittenLine } from './written-line.tsx';

/** What lives on after the mission: who takes it over, from when, in which routine. @source inventory V09 */
export function HandoversPart({ view, show }: MissionContext) {
  const { t, format } = useI18n();
  const collaboration = useSlug();
  const { id, handovers } = view.mission;
  const actors = useQuery(api.actors.list.queryOptions({ input: { collaboration } }));
  const save = useMutation({
    mutationFn: (change: HandoverChange & { row?: string }) => client.missions.saveHandover({ collaboration, id, ...change }),
    onSuccess: show,
  });
  const remove = useMutation({
    mutationFn: (row: string) => client.missions.removeHandover({ collaboration, id, row }),
    onSuccess: show,
  });
  const nameOf = (actorId: string | null) => actors.data?.find((one) => one.id === actorId)?.name ?? '';
  return (
    <div className="stack" data-gap="3">
      <p className="small muted">{t('missions.ownDesign')}</p>
      <ol className="mission-lines" aria-label={t('missions.handovers')}>
        {handovers.map((row) =>
          view.mayWrite ? (
            <li key={row.id} className="mission-line">
              <Checkbox
                label={<span className="visually-hidden">{t('missions.isInUse', { what: row.what })}</span>}
                checked={row.done}
                onChange={(isDone) => save.mutate({ row: row.id, done: isDone })}
              />
              <WrittenLine
                label={t('missions.what')}
                value={row.what}
                onSave={(what) => save.mutateAsync({ row: row.id, what })}
              />
              <Select
                label={t('missions.takenOverBy', { what: row.what })}
                hideLabel
                value={row.actorId}
                placeholder={t('missions.chooseTaker')}
                onClear={() => save.mutate({ row: row.id, actorId: null })}
                options={(actors.data ?? []).map((actor) => ({ value: actor.id, label: actor.name }))}
                onChange={(actorId) => save.mutate({ row: row.id, actorId })}
              />
              <DateField
                label={t('missions.fromOn', { what: row.what })}
                hideLabel
                value={row.fromOn}
                onChange={(fromOn) => save.mutate({ row: row.id, fromOn })}
              />
              <WrittenLine
                label={t('missions.routineOf', { what: row.what })}
                value={row.routine}
                onSave={(routine) => save.mutateAsync({ row: row.id, routine })}
              />
              <Button variant="plain" icon="close" iconOnly onClick={() => remove.mutate(row.id)}>
                {t('exercise.removeNamed', { row: row.what })}
              </Button>
            </li>
          ) : (
            <li key={row.id} className="mission-line">
              <span>{row.what}</span>
              <span className="small muted">
                {[nameOf(row.actorId), row.fromOn ? format.date(row.fromOn, 'short') : '', row.routine]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </li>
          ),
        )}
      </ol>
      {view.mayWrite ? (
        <QuickLine
          draftKey={`mission/${id}/new-handover`}
          label={t('exercise.newRow', { list: t('missions.newHandover') })}
          placeholder={t('missions.newHandover')}
          maxLength={lineLimit}
          onAdd={async (what) => show(await client.missions.saveHandover({ collaboration, id, what }))}
        />
      ) : null}
      <ProblemNotice error={save.error ?? remove.error} />
    </div>
  );
}
