import './members.css';

import type { MemberView } from '../../../contract/members.ts';
import { EditableCell } from '../../components/editable-cell.tsx';
import { Pill } from '../../components/pill.tsx';
import { useI18n } from '../../lib/i18n.ts';

/**
 * Who a row is about: a candidate by function alone, a member by the chosen name with the function below. The address
 * is there for those who may see it.
 */
export function MemberName({ row, disabled, onCommit }: { row: MemberView; disabled: boolean; onCommit: (title: string) => void }) {
  const { t } = useI18n();
  const commit = (title: string) => {
    if (title !== '') onCommit(title);
  };
  const title = <EditableCell label={`${t('members.column.title')}, ${row.name}`} value={row.title} disabled={disabled} onCommit={commit} />;
  if (!row.hasAccount) return <div className="member-name">{title}</div>;
  return (
    <div className="member-name">
      <span className="member-name-person">
        {row.name} {row.isMe ? <Pill tone="spruce">{t('members.you')}</Pill> : null}
      </span>
      <div className="member-name-title">{title}</div>
      {row.email && !row.isMe ? <span className="member-name-address">{row.email}</span> : null}
    </div>
  );
}
