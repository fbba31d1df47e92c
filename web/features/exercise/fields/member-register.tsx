import { useQuery } from '@tanstack/react-query';
import type { MemberView } from '../../../../contract/members.ts';
import { api } from '../../../lib/api.ts';
import { useMay, useSlug } from '../../../lib/collaboration.ts';
import { memberColumns } from '../../members/member-columns.tsx';
import { MemberTable } from '../../members/member-table.tsx';
import { ArchetypeWheel } from '../archetype-wheel.tsx';
import { CoreGroupBadges } from '../core-group-badges.tsx';
import type { FieldViewProps } from '../field-props.ts';

/** The core group and its candidates, with the columns of the exercise and what the field's rule says of them. */
export function MemberRegister({ field }: FieldViewProps) {
  const columns = memberColumns.filter((column) => field.register?.columns.includes(column));
  const isRecruiting = columns.includes('status');
  return (
    <div className="stack" data-gap="6">
      <RuleView rule={field.rule} />
      <MemberTable columns={columns} choose={isRecruiting ? inCore : inCoreAndWilling} add={isRecruiting} />
    </div>
  );
}

const inCore = ({ role }: MemberView) => role === 'coordinator' || role === 'core';
/** Who has said no is of no use in the tables that come after recruiting. */
const inCoreAndWilling = (row: MemberView) => inCore(row) && row.status !== 'no' && row.status !== 'considered';

/** Badges or wheel, from the same rows as the table. Only for those who describe the group. */
function RuleView({ rule }: { rule: string | null }) {
  const collaboration = useSlug();
  const mayRead = useMay('read-worksheets');
  const members = useQuery(api.members.list.queryOptions({ input: { collaboration } }));
  const actors = useQuery(api.actors.list.queryOptions({ input: { collaboration } }));
  if (!mayRead || !members.data || !actors.data) return null;
  if (rule === 'core-group') return <CoreGroupBadges members={members.data} actors={actors.data} />;
  if (rule === 'archetype-coverage') return <ArchetypeWheel members={members.data} />;
  return null;
}
