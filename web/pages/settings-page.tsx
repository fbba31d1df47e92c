import '../features/settings/settings.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { CollaborationSettings } from '../../contract/collaborations.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { AuditLog } from '../features/settings/audit-log.tsx';
import { EmergencyLines } from '../features/settings/emergency-lines.tsx';
import { MethodChoice } from '../features/settings/method-choice.tsx';
import { MethodLinks } from '../features/settings/method-links.tsx';
import { NewCollaboration } from '../features/settings/new-collaboration.tsx';
import { ReferenceLines } from '../features/settings/reference-lines.tsx';
import { Retention } from '../features/settings/retention.tsx';
import { SettingsConflict, TownSettings } from '../features/settings/town-settings.tsx';
import { api } from '../lib/api.ts';
import { client } from '../lib/client.ts';
import { useCollaboration, useMay } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';
import { useMe } from '../lib/me.ts';
import { putSaved } from '../lib/put-saved.ts';
import { useRecordSaver } from '../lib/use-record-saver.ts';

/** Settings of the town, for its coordinator. */
export function SettingsPage() {
  const { t, locale } = useI18n();
  const { slug, name } = useCollaboration();
  const may = useMay('change-settings');
  const settings = useQuery(api.collaborations.settings.queryOptions({ input: { collaboration: slug, locale }, enabled: may }));
  return (
    <>
      <PageHeader eyebrow={t('settings.eyebrow', { town: name })} title={t('settings.title')} tabTitle={t('shell.settings')} />
      {may ? null : (
        <EmptyState icon="lock" title={t('settings.notYoursTitle')}>
          {t('settings.notYours')}
        </EmptyState>
      )}
      <ProblemNotice error={settings.error} onRetry={() => void settings.refetch()} />
      {may && settings.isPending ? <PageLoading /> : null}
      {settings.data ? <Settings key={locale} slug={slug} row={settings.data} /> : null}
    </>
  );
}

function Settings({ slug, row }: { slug: string; row: CollaborationSettings }) {
  const { locale } = useI18n();
  const { data: me } = useMe();
  const queries = useQueryClient();
  const record = useRecordSaver<CollaborationSettings>({
    row,
    draftKey: `settings/${slug}`,
    save: ({ name, municipality, language, emergency, references }, version) =>
      client.collaborations.updateSettings({
        ...{ collaboration: slug, locale, version, name, municipality, language, emergency, references },
      }),
    onSaved: (saved) =>
      putSaved(queries, api.collaborations.settings.queryKey({ input: { collaboration: slug, locale } }), () => saved),
  });
  return (
    <div className="settings-grid">
      <div className="stack">
        <TownSettings record={record} />
        <EmergencyLines record={record} />
        <ReferenceLines record={record} />
        <AuditLog slug={slug} />
      </div>
      <div className="stack">
        <MethodChoice />
        <MethodLinks />
        <Retention keptDays={row.keptDays} />
        {me?.admin ? <NewCollaboration /> : null}
      </div>
      <SettingsConflict record={record} />
    </div>
  );
}
