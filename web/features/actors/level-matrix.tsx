import './actors.css';
import { type Actor, cooperationLevels } from '../../../domain/actor.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Pill } from '../../components/pill.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useActorLabels } from './actor-labels.ts';

/** Every actor against the four levels of cooperation: where it is now, and where it is wanted. */
export function LevelMatrix({ rows, onEdit }: { rows: Actor[]; onEdit?: ((actor: Actor) => void) | undefined }) {
  const { t } = useI18n();
  const labels = useActorLabels();
  const name: Column<Actor> = {
    key: 'name',
    header: t('actors.fields.name'),
    rowHeader: true,
    sortValue: (actor) => actor.name,
    cell: (actor) =>
      onEdit ? (
        <button type="button" className="editable-cell" onClick={() => onEdit(actor)}>
          {actor.name}
        </button>
      ) : (
        actor.name
      ),
  };
  const levels = cooperationLevels.map((level): Column<Actor> => ({
    key: level,
    header: labels.level(level),
    sortValue: (actor) => Number(actor.levelNow === level) * 2 + Number(actor.levelWanted === level),
    cell: (actor) => {
      const isHere = actor.levelNow === level || actor.levelWanted === level;
      return isHere ? (
        <span className="cluster">
          {actor.levelNow === level ? <Pill tone="spruce">{t('actors.levelIsNow')}</Pill> : null}
          {actor.levelWanted === level ? <Pill tone="amber">{t('actors.levelIsWanted')}</Pill> : null}
        </span>
      ) : null;
    },
  }));
  return (
    <div className="level-matrix">
      <DataTable
        caption={t('actors.levelMatrix')}
        columns={[name, ...levels]}
        rows={rows}
        rowKey={({ id }) => id}
        firstSort={{ key: 'name', direction: 'up' }}
      />
    </div>
  );
}
