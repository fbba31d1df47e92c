import { type ComponentType, lazy, Suspense } from 'react';
import type { RegisterName } from '../../../../domain/method.ts';
import { PageLoading } from '../../../components/page-loading.tsx';
import type { FieldViewProps } from '../field-props.ts';

// Tables of whole registers: only the exercises that show one fetch its code.
const ActorRegister = lazy(async () => ({ default: (await import('./actor-register.tsx')).ActorRegister }));
const GoalRegister = lazy(async () => ({ default: (await import('./goal-register.tsx')).GoalRegister }));
const RowRegister = lazy(async () => ({ default: (await import('./row-register.tsx')).RowRegister }));
const MissionRegister = lazy(async () => ({ default: (await import('./mission-register.tsx')).MissionRegister }));
const MemberRegister = lazy(async () => ({ default: (await import('./member-register.tsx')).MemberRegister }));

/** How each register is shown in an exercise. */
const registerViews = {
  members: MemberRegister,
  actors: ActorRegister,
  'overall-goals': GoalRegister,
  goals: GoalRegister,
  missions: MissionRegister,
} satisfies Record<RegisterName, ComponentType<FieldViewProps>>;

const hasOwnView = (name: string): name is RegisterName => Object.hasOwn(registerViews, name);

/** Some columns of a register: the same rows that other pages show. @source design principle 2 */
export function RegisterField(props: FieldViewProps) {
  const { register } = props.field;
  if (!register) return null;
  const View = hasOwnView(register.name) ? registerViews[register.name] : RowRegister;
  return (
    <Suspense fallback={<PageLoading />}>
      <View {...props} />
    </Suspense>
  );
}
