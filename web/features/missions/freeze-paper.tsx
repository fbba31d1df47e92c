import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MissionPaper, MissionState } from '../../../domain/mission.ts';
import { nextState } from '../../../domain/mission-rules.ts';
import { Button } from '../../components/button.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { flushAllSavers } from '../../lib/save-overview.ts';
import type { MissionContext } from './use-missions.ts';

type FreezePaperProps = MissionContext & { paper: MissionPaper; reportId?: string };

/** What a paper lacks, and the button that freezes it; once it is frozen, the way to it and on. */
export function FreezePaper({ view, show, paper, reportId }: FreezePaperProps) {
  const { t, format } = useI18n();
  const collaboration = useSlug();
  const queryClient = useQueryClient();
  const { id } = view.mission;
  const frozen = view.papers.find((one) => one.paper === paper && (reportId === undefined || one.reportId === reportId));
  const lacks = view.lacks[reportId ?? paper];
  const freeze = useMutation({
    mutationFn: async () => {
      await flushAllSavers();
      await client.missions.freezePaper({ collaboration, id, paper, reportId: reportId ?? null });
      return client.missions.get({ collaboration, id });
    },
    onSuccess: (fresh) => {
      show(fresh);
      notify(t('missions.frozen', { paper: t(`missions.paper.${paper}`) }));
      void queryClient.invalidateQueries({ queryKey: api.documents.key() });
    },
  });
  const mayFreeze = lacks !== undefined && (paper === 'charter' ? view.mayLead : view.mayWrite);
  return (
    <div className="stack mission-foot no-print" data-gap="3">
      {mayFreeze && lacks.length > 0 ? (
        <div>
          <p>{t('missions.lacksLead')}</p>
          <ul>
            {lacks.map((lack) => (
              <li key={lack}>{lackWords(lack)}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="cluster">
        {mayFreeze ? (
          <Button
            variant={frozen || lacks.length > 0 ? 'quiet' : 'primary'}
            icon="lock"
            busy={freeze.isPending}
            disabled={lacks.length > 0}
            onClick={() => freeze.mutate()}
          >
            {t(frozen ? 'missions.freezeAgain' : 'missions.freeze', { paper: t(`missions.paperThe.${paper}`) })}
          </Button>
        ) : null}
        {frozen ? (
          <LinkButton to="/s/$collab/documents/$id" params={{ collab: collaboration, id: frozen.documentId }}>
            {t('missions.openPaper', { paper: t(`missions.paper.${paper}`), date: format.date(frozen.frozenAt, 'short') })}
          </LinkButton>
        ) : null}
        {paper === 'interim-report' ? null : <MoveOn view={view} show={show} isFrozen={frozen !== undefined} paper={paper} />}
      </div>
      <ProblemNotice error={freeze.error} />
    </div>
  );

  function lackWords(lack: string): string {
    if (!lack.startsWith('actor:')) return t(`missions.lack.${lack}` as 'missions.lack.title');
    return t('missions.lackActor');
  }
}

type MoveOnProps = MissionContext & { isFrozen: boolean; paper: MissionPaper };

function MoveOn({ view, show, isFrozen, paper }: MoveOnProps) {
  const { t } = useI18n();
  const move = useMove({ view, show });
  const next = nextState(view.mission.state);
  if (!view.mayLead || next === null || !isFrozen || !(paper in view.lacks)) return null;
  return (
    <>
      <Button variant="primary" icon="arrow-right" busy={move.isPending} onClick={() => move.mutate({ to: next, why: '' })}>
        {t('missions.moveOn', { state: t(`missions.stateThe.${next}`) })}
      </Button>
      <ProblemNotice error={move.error} />
    </>
  );
}

/** Moves a mission to another step. */
export function useMove({ view, show }: MissionContext) {
  const collaboration = useSlug();
  return useMutation({
    mutationFn: ({ to, why }: { to: MissionState; why: string }) =>
      client.missions.move({ collaboration, id: view.mission.id, version: view.mission.version, to, why }),
    onSuccess: show,
  });
}
