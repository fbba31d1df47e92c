import './plan.css';
import { type ComponentType, lazy, Suspense } from 'react';
import type { PlanView } from '../../../contract/plan-view.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { Pill } from '../../components/pill.tsx';
import { type Tab, Tabs } from '../../components/tabs.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { LiveDocumentProvider } from '../live-text/live-document-provider.tsx';
import { PlanProvider, usePlan } from './plan-context.tsx';
import { PlanDialogs } from './plan-dialogs.tsx';
import { PlanHeader } from './plan-header.tsx';

/** The parts of the plan, in the order of the template; the keys stand in the address. @source inventory M01-M25 */
const parts = {
  vision: lazy(() => import('./vision-tab.tsx').then((part) => ({ default: part.VisionTab }))),
  goals: lazy(() => import('./goals-tab.tsx').then((part) => ({ default: part.GoalsTab }))),
  platform: lazy(() => import('./platform-tab.tsx').then((part) => ({ default: part.PlatformTab }))),
  resources: lazy(() => import('./resources-tab.tsx').then((part) => ({ default: part.ResourcesTab }))),
  communication: lazy(() => import('./communication-tab.tsx').then((part) => ({ default: part.CommunicationTab }))),
  evaluation: lazy(() => import('./evaluation-tab.tsx').then((part) => ({ default: part.EvaluationTab }))),
  timeline: lazy(() => import('./timeline-tab.tsx').then((part) => ({ default: part.TimelineTab }))),
  confirmation: lazy(() => import('./confirmation-tab.tsx').then((part) => ({ default: part.ConfirmationTab }))),
} as const satisfies Record<string, ComponentType>;
export type PlanPart = keyof typeof parts;
const partKeys = Object.keys(parts) as PlanPart[];

/** The whole page: header, parts, and the dialogs that the address opens. */
export function PlanFrame({ view, tab }: { view: PlanView; tab: string }) {
  return (
    <PlanProvider view={view}>
      <LiveDocumentProvider name="plan">
        <div className="plan-page">
          <PlanHeader />
          <PlanTabs current={tab} />
          <PlanPartView part={tab} />
        </div>
        <PlanDialogs />
      </LiveDocumentProvider>
    </PlanProvider>
  );
}

function PlanTabs({ current }: { current: string }) {
  const { t } = useI18n();
  const { slug, view } = usePlan();
  const { confirmations } = view;
  const waiting = confirmations && confirmations.total > 0 ? confirmations : null;
  const tabs = partKeys.map((key): Tab => ({
    key,
    label: t(`plan.tab.${key}`),
    link: { to: '/s/$collab/plan/$tab', params: { collab: slug, tab: key } },
    badge:
      key === 'confirmation' && waiting ? (
        <Pill tone={waiting.decided < waiting.total ? 'amber' : 'green'} strong>
          {t('common.ofTotal', { count: waiting.decided, total: waiting.total })}
        </Pill>
      ) : undefined,
  }));
  return <Tabs label={t('plan.parts')} tabs={tabs} current={current} />;
}

function PlanPartView({ part }: { part: string }) {
  const { t } = useI18n();
  const Part: ComponentType | undefined = parts[part as PlanPart];
  if (!Part) return <EmptyState title={t('pages.notFoundTitle')}>{t('pages.notFoundLead')}</EmptyState>;
  return (
    <Suspense fallback={<PageLoading />}>
      <Part />
    </Suspense>
  );
}
