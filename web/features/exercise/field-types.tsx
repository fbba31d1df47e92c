import type { ComponentType } from 'react';
import type { Exercise, Field, FieldType, MethodRegister } from '../../../domain/method.ts';
import type { MessageKey } from '../../lib/i18n.ts';
import { RoundField } from '../rounds/round-field.tsx';
import type { FieldViewProps } from './field-props.ts';
import { CardsField } from './fields/cards-field.tsx';
import { ChecklistField } from './fields/checklist-field.tsx';
import { ChoiceField } from './fields/choice-field.tsx';
import { ListField } from './fields/list-field.tsx';
import { ChooserField } from './fields/chooser-field.tsx';
import { GridField } from './fields/grid-field.tsx';
import { PeriodField } from './fields/period-field.tsx';
import { RegisterField } from './fields/register-field.tsx';
import { RichTextField } from './fields/rich-text-field.tsx';
import { ScaleField } from './fields/scale-field.tsx';
import { ShortTextField } from './fields/short-text-field.tsx';
import { TasksField } from './fields/tasks-field.tsx';
import { TreeField } from './fields/tree-field.tsx';
import { WallField } from './fields/wall-field.tsx';
import { YesNoField } from './fields/yes-no-field.tsx';

/** How a field type is drawn. */
export type FieldView = {
  View: ComponentType<FieldViewProps>;
  /** In a silent exercise: answered alone in rounds instead. */
  SilentView?: ComponentType<FieldViewProps>;
  /** Who sees what is written; null when nothing is. */
  audience: MessageKey | null;
  /** `sheet`: in the shared sheet of the exercise. `register`: somewhere that other pages show too. */
  home: 'sheet' | 'register' | 'none';
};

/** Every field type with its view. A new type makes the compiler ask for one here. */
export const fieldViews = {
  'rich-text': { View: RichTextField, audience: 'exercise.audienceCore', home: 'sheet' },
  'short-text': { View: ShortTextField, audience: 'exercise.audienceCore', home: 'sheet' },
  'yes-no': { View: YesNoField, SilentView: RoundField, audience: 'exercise.audienceCore', home: 'sheet' },
  scale: { View: ScaleField, SilentView: RoundField, audience: 'exercise.audienceCore', home: 'sheet' },
  checklist: { View: ChecklistField, audience: 'exercise.audienceCore', home: 'sheet' },
  choice: { View: ChoiceField, audience: 'exercise.audienceCore', home: 'sheet' },
  list: { View: ListField, audience: 'exercise.audienceCore', home: 'sheet' },
  period: { View: PeriodField, audience: 'exercise.audienceCore', home: 'sheet' },
  tree: { View: TreeField, audience: 'exercise.audienceCore', home: 'sheet' },
  wall: { View: WallField, audience: 'exercise.audienceCore', home: 'sheet' },
  grid: { View: GridField, audience: 'exercise.audienceCore', home: 'sheet' },
  chooser: { View: ChooserField, audience: 'exercise.audienceCore', home: 'sheet' },
  dots: { View: RoundField, SilentView: RoundField, audience: 'exercise.audienceCore', home: 'none' },
  register: { View: RegisterField, audience: 'exercise.audienceAll', home: 'register' },
  tasks: { View: TasksField, audience: 'exercise.audienceTasks', home: 'register' },
  cards: { View: CardsField, audience: null, home: 'none' },
} satisfies Record<FieldType, FieldView>;

/** The view of a field in its exercise, and who sees what is written there; a register says so itself. */
export function fieldViewOf(
  exercise: Exercise,
  field: Field,
  registers: readonly MethodRegister[] = [],
): Pick<FieldView, 'View' | 'audience' | 'home'> {
  const view: FieldView = fieldViews[field.type];
  const declared = registers.find(({ key }) => key === field.register?.name);
  if (declared) return { ...view, audience: declared.audience === 'core' ? 'exercise.audienceCore' : 'fields.audienceGroup' };
  if (exercise.mode !== 'silent' || !view.SilentView) return view;
  return { View: view.SilentView, audience: 'exercise.audienceSilent', home: 'none' };
}
