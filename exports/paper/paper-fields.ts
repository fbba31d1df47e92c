import type { FieldType } from '../../domain/method.ts';
import { cardsField } from './fields/cards-field.ts';
import { checklistField } from './fields/checklist-field.ts';
import { choiceField } from './fields/choice-field.ts';
import { dotsField } from './fields/dots-field.ts';
import { listField } from './fields/list-field.ts';
import { periodField } from './fields/period-field.ts';
import { registerField } from './fields/register-field.ts';
import { richTextField } from './fields/rich-text-field.ts';
import { chooserField, gridField, treeField, wallField } from './fields/rows-fields.ts';
import { scaleField } from './fields/scale-field.ts';
import { shortTextField } from './fields/short-text-field.ts';
import { tasksField } from './fields/tasks-field.ts';
import { yesNoField } from './fields/yes-no-field.ts';
import type { PaperField } from './paper-field.ts';

/** Every field type with its form and its result. A new type makes the compiler ask for one here. */
export const paperFields = {
  'rich-text': richTextField,
  'short-text': shortTextField,
  'yes-no': yesNoField,
  scale: scaleField,
  checklist: checklistField,
  choice: choiceField,
  list: listField,
  register: registerField,
  tasks: tasksField,
  cards: cardsField,
  period: periodField,
  tree: treeField,
  wall: wallField,
  grid: gridField,
  chooser: chooserField,
  dots: dotsField,
} satisfies Record<FieldType, PaperField>;
