import { longestText } from '../../../domain/text-limits.ts';
import { type Activity, activityStatuses } from '../../../domain/plan.ts';
import { Select } from '../../components/select.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { LightChoice } from './light-choice.tsx';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../components/button.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { client } from '../../lib/client.ts';
import { useMay, useSlug } from '../../lib/collaboration.ts';
import { useMissions } from '../missions/use-missions.ts';

/** The mission that carries the activity out, or the way to make one. @source inventory V04 */
function ActivityMission({ activity }: { activity: Activity }) {
  const { t } = useI18n();
  const collab = useSlug();
  const navigate = useNavigate();
  const mayLead = useMay('lead-missions');
  const missions = useMissions();
  const create = useMutation({
    mutationFn: () => client.missions.create({ collaboration: collab, title: activity.title, activityId: activity.id }),
    onSuccess: ({ id }) => navigate({ to: '/s/$collab/missions/$mission', params: { collab, mission: id } }),
  });
  const found = missions.data?.find(({ activityId }) => activityId === activity.id);
  if (found)
    return (
      <div>
        <LinkButton to="/s/$collab/missions/$mission" params={{ collab, mission: found.id }}>
          {t('missions.ofActivity')}
        </LinkButton>
      </div>
    );
  if (!mayLead || activity.title.trim() === '') return null;
  return (
    <div>
      <Button icon="flag" busy={create.isPending} onClick={() => create.mutate()}>
        {t('missions.fromActivity')}
      </Button>
      <ProblemNotice error={create.error} />
    </div>
  );
}

/** Where the activity stands and how it goes, always in words. @source world 2.1 */
export function ActivityFollowUp({ activity, onChange }: { activity: Activity; onChange: (patch: Partial<Activity>) => void }) {
  const { t } = useI18n();
  return (
    <>
      <div className="plan-pair">
        <Select
          label={t('plan.activity.status')}
          value={activity.status}
          options={activityStatuses.map((status) => ({ value: status, label: t(`plan.status.${status}`) }))}
          onChange={(status) => onChange({ status })}
        />
      </div>
      <LightChoice label={t('plan.activity.light')} value={activity.light} onChange={(light) => onChange({ light })} />
      <ActivityMission activity={activity} />
      <TextArea
        label={t('plan.activity.followUp')}
        hint={t('plan.activity.followUpHint')}
        rows={2}
        value={activity.followUp}
        maxLength={longestText}
        onChange={(followUp) => onChange({ followUp })}
      />
    </>
  );
}
