import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import type { Actor } from '../../domain/actor.ts';
import { AnchorButton } from '../components/anchor-button.tsx';
import { Button } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
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
import { ActorTable } from '../features/actors/actor-table.tsx';
import { ringDots } from '../features/actors/ring-dots.ts';
import { useActorChanges } from '../features/actors/use-actor-changes.ts';
import { api } from '../lib/api.ts';
import { useCollaboration, useMay } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';
import { notify } from '../lib/notify.ts';
import { localToday } from '../lib/local-today.ts';

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
  const [leaving, setLeaving] = useState<Actor | null>(null);
  const restore = useMutation(api.actors.restore.mutationOptions());
  const archive = useMutation(
    api.actors.archive.mutationOptions({
      onSuccess: ({ id }) => {
        setLeaving(null);
        notify(t('actors.archived'), {
          action: { label: t('common.undo'), run: () => restore.mutate({ collaboration: slug, id }) },
        });
      },
    }),
  );
  if (query.error) return <ProblemNotice error={query.error} onRetry={query.refetch} />;
  if (!query.data) return <PageLoading />;

  const rows = changes.withUnsaved(query.data);
  const shown = rows.filter((actor) => passesFilter(actor, filter));
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
            today={localToday()}
            mayWrite={mayWrite}
            onChange={(actor, patch) => void changes.change(actor, patch)}
            onEdit={setEditing}
            onArchive={setLeaving}
            filters={<ActorFilters filter={filter} onChange={setFilter} />}
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
        </div>
      )}
      {editing && (editing === 'new' || mayWrite) ? (
        <ActorDialog
          key={editing === 'new' ? 'new' : editing.id}
          slug={slug}
          open
          onClose={() => setEditing(null)}
          actor={editing === 'new' ? undefined : editing}
          onChange={(actor, patch) => void changes.change(actor, patch)}
        />
      ) : null}
      {importing ? <ActorImportDialog slug={slug} open onClose={() => setImporting(false)} /> : null}
      <ConfirmDialog
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        onConfirm={() => leaving && archive.mutate({ collaboration: slug, id: leaving.id })}
        title={t('actors.archiveTitle', { name: leaving?.name ?? '' })}
        confirmLabel={t('actors.archive')}
        danger
        busy={archive.isPending}
      >
        <p>{t('actors.archiveLead')}</p>
        {archive.error ? <ProblemNotice error={archive.error} /> : null}
      </ConfirmDialog>
      <ConflictDialog
        conflict={changes.conflict}
        fields={(
          [
            'name',
            'trade',
            'ring',
            'stage',
            'contactRole',
            'contactEmail',
            'contactPhone',
            'levelNow',
            'levelWanted',
            'note',
            'checkedOn',
          ] as const
        ).map((key) => ({ key, label: t(`actors.fields.${key}`) }))}
        onResolve={changes.resolve}
      />
    </>
  );
}
