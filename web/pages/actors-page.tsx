import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { actorFields, type Actor } from '../../domain/actor.ts';
import { AnchorButton } from '../components/anchor-button.tsx';
import { Button } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { ConflictDialog } from '../components/conflict-dialog.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { RingsLegend } from '../components/rings-legend.tsx';
import { RingsList } from '../components/rings-list.tsx';
import { RingsPicture } from '../components/rings-picture.tsx';
import '../features/actors/actors.css';
import { ActorDialog } from '../features/actors/actor-dialog.tsx';
import { ActorFilters, noFilter, passesFilter } from '../features/actors/actor-filters.tsx';
import { ActorImportDialog } from '../features/actors/actor-import-dialog.tsx';
import { ActorMerges } from '../features/actors/actor-merges.tsx';
import { ActorTable } from '../features/actors/actor-table.tsx';
import { ArchiveDialog } from '../features/actors/archive-dialog.tsx';
import { ChangeSeveralDialog } from '../features/actors/change-several-dialog.tsx';
import { MergeDialog } from '../features/actors/merge-dialog.tsx';
import { NowPartOf } from '../features/actors/now-part-of.tsx';
import { ringDots } from '../features/actors/ring-dots.ts';
import { useAskedActor } from '../features/actors/use-asked-actor.ts';
import { useActorChanges } from '../features/actors/use-actor-changes.ts';
import { api } from '../lib/api.ts';
import { useCollaboration, useMay } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';
import { today } from '../lib/clock.ts';
import { loadError } from '../lib/load-error.ts';

const columns = ['name', 'trade', 'ring', 'stage', 'contactRole', 'contactPhone', 'checkedOn'] as const;

/** The actor register: the rings, and the table that is the same data. */
export function ActorsPage() {
  const { t } = useI18n();
  const { slug, name } = useCollaboration();
  const mayWrite = useMay('write-actors');
  const query = useQuery(api.actors.list.queryOptions({ input: { collaboration: slug } }));
  const changes = useActorChanges(slug);
  const [filter, setFilter] = useState(noFilter);
  const [editing, setEditing] = useState<Actor | 'new' | null>(null);
  const [importing, setImporting] = useState(false);
  const [changingSeveral, setChangingSeveral] = useState(false);
  const [leaving, setLeaving] = useState<Actor | null>(null);
  const [merging, setMerging] = useState<Actor | null>(null);
  const asked = useAskedActor(slug);
  if (loadError(query)) return <ProblemNotice error={query.error} onRetry={query.refetch} />;
  if (!query.data) return <PageLoading />;

  const rows = changes.withUnsaved(query.data);
  const shown = rows.filter((actor) => passesFilter(actor, filter));
  const sheet = editing ?? rows.find(({ id }) => id === asked.id) ?? null;
  const waiting = rows.filter(({ stage }) => stage === 'contacted' || stage === 'invited').length;
  const buttons = mayWrite ? (
    <>
      <Button icon="upload" onClick={() => setImporting(true)}>
        {t('actors.import.button')}
      </Button>
      <Button variant="primary" icon="plus" onClick={() => setEditing('new')}>
        {t('actors.add')}
      </Button>
    </>
  ) : null;

  return (
    <>
      <PageHeader
        eyebrow={t('actors.eyebrow', { town: name })}
        title={
          rows.length === 0
            ? t('actors.titleEmpty')
            : waiting > 0
              ? t('actors.titleWaiting', { count: rows.length, waiting })
              : t('actors.title', { count: rows.length })
        }
        tabTitle={t('actors.tab')}
        actions={
          <>
            {rows.length > 0 ? (
              <AnchorButton href={`/api/collaborations/${slug}/actors/export.xlsx`} icon="download" download>
                {t('actors.export')}
              </AnchorButton>
            ) : null}
            {buttons}
          </>
        }
      />
      {changes.problem ? <ProblemNotice error={changes.problem} onRetry={() => changes.retry(query.data)} /> : null}
      {asked.error ? <ProblemNotice error={asked.error} /> : null}
      {mayWrite ? null : <NowPartOf merged={asked.merged} />}
      {rows.length === 0 ? (
        <Card>
          <EmptyState icon="users" title={t('actors.emptyTitle')} actions={buttons}>
            {t('actors.empty')}
          </EmptyState>
        </Card>
      ) : (
        <div className="stack" data-gap="5">
          <Card>
            <div className="actor-rings">
              <div>
                <RingsPicture
                  dots={ringDots(rows)}
                  currentId={typeof editing === 'object' && editing ? editing.id : null}
                  onSelect={(id) => setEditing(rows.find((actor) => actor.id === id) ?? null)}
                />
                <RingsLegend />
              </div>
              <RingsList dots={ringDots(rows)} />
            </div>
          </Card>
          <ActorTable
            rows={shown}
            total={rows.length}
            columns={columns}
            today={today()}
            mayWrite={mayWrite}
            onChange={(actor, patch) => void changes.change(actor, patch)}
            onEdit={setEditing}
            onArchive={setLeaving}
            onMerge={rows.length > 1 ? setMerging : undefined}
            filters={<ActorFilters filter={filter} onChange={setFilter} />}
            actions={
              mayWrite && shown.length > 1 ? (
                <Button icon="edit" onClick={() => setChangingSeveral(true)}>
                  {t('actors.several.open')}
                </Button>
              ) : undefined
            }
            empty={
              <EmptyState
                icon="search"
                title={t('table.noMatch')}
                actions={<Button onClick={() => setFilter(noFilter)}>{t('table.clearFilters')}</Button>}
              >
                {t('actors.noMatch')}
              </EmptyState>
            }
          />
          <ActorMerges slug={slug} />
        </div>
      )}
      {sheet && mayWrite ? (
        <ActorDialog
          key={sheet === 'new' ? 'new' : sheet.id}
          slug={slug}
          open
          onClose={() => (editing ? setEditing(null) : asked.leave())}
          actor={sheet === 'new' ? undefined : sheet}
          lead={editing ? null : <NowPartOf merged={asked.merged} />}
          onChange={(actor, patch) => void changes.change(actor, patch)}
        />
      ) : null}
      {changingSeveral ? (
        <ChangeSeveralDialog rows={shown} onChange={changes.change} onClose={() => setChangingSeveral(false)} />
      ) : null}
      {importing ? <ActorImportDialog slug={slug} open onClose={() => setImporting(false)} /> : null}
      <ArchiveDialog slug={slug} actor={leaving} onClose={() => setLeaving(null)} />
      {merging ? <MergeDialog slug={slug} kept={merging} actors={rows} onClose={() => setMerging(null)} /> : null}
      <ConflictDialog
        conflict={changes.conflict}
        fields={actorFields.map((key) => ({ key, label: t(`actors.fields.${key}`) }))}
        onResolve={changes.resolve}
      />
    </>
  );
}
