import { Link } from '@tanstack/react-router';
import type { MissionListItem } from '../../../contract/missions.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Pill } from '../../components/pill.tsx';
import { useSlug } from '../../lib/collaboration.ts';
import { type I18n, useI18n } from '../../lib/i18n.ts';
import { LightMark } from '../plan/light-mark.tsx';

type MissionTableProps = { caption: string; missions: readonly MissionListItem[]; columns: readonly string[] };

/** Missions as a table; the title leads to each. */
export function MissionTable({ caption, missions, columns }: MissionTableProps) {
  const i18n = useI18n();
  const collab = useSlug();
  return (
    <DataTable
      caption={caption}
      rows={missions}
      rowKey={({ id }) => id}
      folds={({ title }) => title}
      columns={columns.map((key, index): Column<MissionListItem> => ({
        key,
        header: i18n.t(`missions.column.${key}` as 'missions.column.title'),
        rowHeader: index === 0,
        minRem: key === 'title' || key === 'requiredActorIds' ? 11 : 8,
        sortValue: (row) => said(row, key, i18n),
        cell: (row) =>
          key === 'title' ? (
            <Link to="/s/$collab/missions/$mission" params={{ collab, mission: row.id }}>
              {row.title}
            </Link>
          ) : key === 'light' && row.light ? (
            <LightMark light={row.light} />
          ) : key === 'state' ? (
            <Pill tone={row.state === 'closed' ? 'green' : 'neutral'}>{said(row, key, i18n)}</Pill>
          ) : (
            said(row, key, i18n)
          ),
      }))}
    />
  );
}

function said(row: MissionListItem, key: string, { t, format }: I18n): string {
  const day = (date: string | null) => (date ? format.date(date, 'short') : '');
  if (key === 'state') return t(`missions.state.${row.state}`);
  if (key === 'convener') return row.convener ?? t('missions.noConvener');
  if (key === 'requiredActorIds') return row.required.join(', ');
  if (key === 'light') return row.light ? t(`plan.light.${row.light}`) : '';
  if (key === 'startsOn' || key === 'endsOn' || key === 'lastReportOn') return day(row[key]);
  return row.title;
}
