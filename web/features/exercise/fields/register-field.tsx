import type { ComponentType } from 'react';
import type { RegisterName } from '../../../../domain/method.ts';
import type { FieldViewProps } from '../field-props.ts';
import { ActorRegister } from './actor-register.tsx';
import { GoalRegister } from './goal-register.tsx';
import { MemberRegister } from './member-register.tsx';

/** How each register is shown in an exercise. */
const registerViews = {
  members: MemberRegister,
  actors: ActorRegister,
  'overall-goals': GoalRegister,
  goals: GoalRegister,
} satisfies Record<RegisterName, ComponentType<FieldViewProps>>;

/** Some columns of a register: the same rows that other pages show. @source design principle 2 */
export function RegisterField(props: FieldViewProps) {
  const { register } = props.field;
  if (!register) return null;
  const View = registerViews[register.name];
  return <View {...props} />;
}
