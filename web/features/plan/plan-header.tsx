import { lazy, Suspense, useState } from 'react';
import { AnchorButton } from '../../components/anchor-button.tsx';
import { Button } from '../../components/button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { VersionPill } from '../../components/version-pill.tsx';
import { useCollaboration } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useSaveOverview } from '../../lib/save-overview.ts';
import { useLiveDocument } from '../live-text/live-document-provider.tsx';
import { LivePresence } from '../live-text/live-presence.tsx';
import { usePlan } from './plan-context.tsx';
import { usePlanDialog } from './use-plan-dialog.ts';
import { useVisionWords } from './use-vision-words.ts';

const FreezeDialog = lazy(() => import('../documents/freeze-dialog.tsx').then((module) => ({ default: module.FreezeDialog })));

/** The number of the step of the method that the plan is made in. @source inventory G05 */
const planStation = 'plan';

/** Title and period, the vision in its own words, what is saved, preview and freeze. */
export function PlanHeader() {
  const { t } = useI18n();
  const { view, slug, mayWrite } = usePlan();
  const { name, stations, may } = useCollaboration();
  const [freezing, setFreezing] = useState(false);
  const { open } = usePlanDialog();
  const vision = useVisionWords(view.plan.texts.vision);
  const { title, startYear, endYear } = view.plan;
  const station = stations.find(({ key }) => key === planStation) ?? stations.find(({ number }) => number === 6);
  const period = startYear === endYear ? String(startYear) : `${startYear}–${endYear}`;
  return (
    <>
      <PageHeader
        eyebrow={
          <span className="cluster">
            <span>{station ? t('plan.eyebrow', { town: name, step: station.number }) : name}</span>
            {mayWrite ? (
              <button type="button" className="link-like small" aria-haspopup="dialog" onClick={() => open('period', 'edit')}>
                {t('plan.changePeriod')}
              </button>
            ) : null}
            <LivePresence />
          </span>
        }
        title={`${title.trim() || t('plan.untitled')} ${period}`}
        lead={vision ? <p className="plan-vision">{t('plan.quote', { text: vision })}</p> : undefined}
        actions={
          <>
            <PlanSavePill />
            <AnchorButton
              href={`/api/collaborations/${encodeURIComponent(slug)}/plan/preview.pdf`}
              target="_blank"
              rel="noopener"
            >
              {t('plan.preview')}
              <span className="visually-hidden"> ({t('common.newWindow')})</span>
            </AnchorButton>
            {may.includes('freeze-documents') ? (
              <Button variant="primary" aria-haspopup="dialog" onClick={() => setFreezing(true)}>
                {t('plan.freeze', { version: view.nextVersion })}
              </Button>
            ) : null}
          </>
        }
      />
      {freezing ? (
        <Suspense>
          <FreezeDialog kind="plan" open onClose={() => setFreezing(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

/** "Utkast · sparat 10.42"; what is not saved, when there is something. */
function PlanSavePill() {
  const { view } = usePlan();
  const overview = useSaveOverview();
  const { progress } = useLiveDocument();
  if (overview.unsaved > 0) return <SaveState />;
  const times = [new Date(view.savedAt), overview.at, progress.savedAt].filter((time) => time !== null);
  return <VersionPill savedAt={new Date(Math.max(...times.map((time) => time.getTime())))} />;
}
