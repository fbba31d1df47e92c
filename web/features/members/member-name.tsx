import './members.css';

import type { MemberView } from '../../../contract/members.ts';
import { EditableCell } from '../../components/editable-cell.tsx';
import { Pill } from '../../components/pill.tsx';
import { useI18n } from '../../lib/i18n.ts';

/**
 * Who a row is about: a candidate by function alone, a member by the chosen name with the function below (once, when
 * both are the same).
 */
export function MemberName({
  row,
  disabled,
  onCommit,
}: {
  row: MemberView;
  disabled: boolean;
  onCommit: (title: string) => void;
}) {
  const { t } = useI18n();
  const commit = (title: string) => {
    if (title !== '') onCommit(title);
  };
  const title = (
    <EditableCell label={`${t('members.column.title')}, ${row.name}`} value={row.title} disabled={disabled} onCommit={commit} />
  );
  const you = row.isMe ? <Pill tone="spruce">{t('members.you')}</Pill> : null;
  if (!row.hasAccount || row.name === row.title) {
    return (
      <div className="member-name member-name-person">
        {title}
        {you}
      </div>
    );
  }
  return (
    <div className="member-name">
      <span className="member-name-person">
        {row.name} {you}
      </span>
      <div className="member-name-title">{title}</div>
    </div>
  );
}
