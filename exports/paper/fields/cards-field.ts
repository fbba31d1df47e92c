import { never, type FieldOnPaper, type PaperField } from '../paper-field.ts';
import { paperItem } from '../paper-items.ts';
import type { PaperBlock } from '../paper-model.ts';

const read = ({ field }: FieldOnPaper): PaperBlock[] => [{ type: 'cards', items: field.items.map(paperItem) }];

/** Texts to read: the same whether anything is written or not. */
export const cardsField: PaperField = { form: read, result: read, wide: never };
