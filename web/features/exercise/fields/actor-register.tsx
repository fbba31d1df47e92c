import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Actor } from '../../../../domain/actor.ts';
import { Button } from '../../../components/button.tsx';
import { ConflictDialog } from '../../../components/conflict-dialog.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { PageLoading } from '../../../components/page-loading.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { ViewSwitch } from '../../../components/view-switch.tsx';
import { api } from '../../../lib/api.ts';
import { useMay, useSlug } from '../../../lib/collaboration.ts';
import { useI18n } from '../../../lib/i18n.ts';
import { today } from '../../../lib/clock.ts';
import { loadError } from '../../../lib/load-error.ts';
import { notify } from '../../../lib/notify.ts';
import { ActorDialog } from '../../actors/actor-dialog.tsx';
import { actorColumns, ActorTable } from '../../actors/actor-table.tsx';
import { LevelMatrix } from '../../actors/level-matrix.tsx';
import { useActorChanges } from '../../actors/use-actor-changes.ts';
import type { FieldViewProps } from '../field-props.ts';

const views = ['table', 'matrix'] as const;

/** Some columns of the actor register, edited in place; with both levels of cooperation also as a matrix. */
export function ActorRegister({ field }: FieldViewProps) {
  const { t } = useI18n();
  const slug = useSlug();
  const mayWrite = useMay('write-actors');
  const query = useQuery(api.actors.list.queryOptions({ input: { collaboration: slug } }));
  const changes = useActorChanges(slug);
  const [view, setView] = useState<(typeof views)[number]>('table');
  const [editing, setEditing] = useState<Actor | 'new' | null>(null);
  const restore = useMutation(api.actors.restore.mutationOptions());
  const archive = useMutation(
    api.actors.archive.mutationOptions({
      onSuccess: ({ id }) =>
        notify(t('actors.archived'), {
          action: { label: t('common.undo'), run: () => restore.mutate({ collaboration: slug, id }) },
        }),
    }),
  );
  if (loadError(query)) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageLoading />;
  const rows = changes.withUnsaved(query.data);
  const asked = field.register?.columns ?? [];
  const hasMatrix = rows.length > 0 && asked.includes('levelNow') && asked.includes('levelWanted');
  const add = mayWrite ? (
    <Button icon="plus" onClick={() => setEditing('new')}>
      {t('actors.add')}
    </Button>
  ) : null;
  return (
    <div className="stack">
      <ProblemNotice error={changes.problem ?? archive.error} onRetry={() => changes.retry(query.data)} />
      {hasMatrix ? (
        <ViewSwitch
          label={t('registers.view')}
          views={views.map((value) => ({ value, label: t(value === 'table' ? 'registers.viewTable' : 'actors.levelMatrix') }))}
          value={view}
          onChange={setView}
        />
      ) : null}
      {hasMatrix && view === 'matrix' ? (
        <LevelMatrix rows={rows} onEdit={mayWrite ? setEditing : undefined} />
      ) : (
        <ActorTable
          rows={rows}
          total={rows.length}
          columns={actorColumns.filter((column) => asked.includes(column))}
          today={today()}
          mayWrite={mayWrite}
          onChange={(actor, patch) => void changes.change(actor, patch)}
          onEdit={setEditing}
          onArchive={(actor) => archive.mutate({ collaboration: slug, id: actor.id })}
          actions={rows.length > 0 ? add : undefined}
          empty={
            <EmptyState icon="users" title={t('actors.emptyTitle')} actions={add} level={3}>
              {t('actors.empty')}
            </EmptyState>
          }
        />
      )}
      {editing && mayWrite ? (
        <ActorDialog
          key={editing === 'new' ? 'new' : editing.id}
          slug={slug}
          open
          onClose={() => setEditing(null)}
          actor={editing === 'new' ? undefined : editing}
          onChange={(actor, patch) => void changes.change(actor, patch)}
        />
      ) : null}
      <ConflictDialog
        conflict={changes.conflict}
        fields={actorColumns.map((key) => ({ key, label: t(`actors.fields.${key}`) }))}
        onResolve={changes.resolve}
      />
    </div>
  );
}
