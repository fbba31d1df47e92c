import type { Exercise, Field, Method } from '../../domain/method.ts';
import type { DocumentWords } from '../document/document-words.ts';
import type { ExerciseContent, PaperTable } from './exercise-content.ts';
import type { PaperBlock } from './paper-model.ts';

/** What a field is printed from. */
export type FieldOnPaper = {
  field: Field;
  exercise: Exercise;
  method: Method;
  words: DocumentWords;
  /** The field's table, when its register has one of its own. */
  table: PaperTable | null;
};

/** A field with what the group has written. */
export type WrittenField = FieldOnPaper & { content: ExerciseContent };

/** How a field type is printed. */
export type PaperField = {
  /** A form to write on by hand. */
  form: (given: FieldOnPaper) => PaperBlock[];
  /** What the group has written, or a sentence that says that nothing is. */
  result: (given: WrittenField) => PaperBlock[];
  /** True when the field wants the whole width of the paper. */
  wide: (given: FieldOnPaper) => boolean;
};

export const always = (): boolean => true;
export const never = (): boolean => false;
