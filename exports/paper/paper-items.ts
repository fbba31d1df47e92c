import type { FieldItem } from '../../domain/method.ts';
import { paragraph, said } from '../document/blocks.ts';
import type { DocumentWords } from '../document/document-words.ts';
import type { PaperBlock, PaperItem } from './paper-model.ts';

/** An item of a field with what is asked under it. */
export const paperItem = ({ label, prompts }: FieldItem): PaperItem => ({
  label: said(label),
  notes: prompts.map((prompt) => said(prompt)),
});

/** Key of one value in the shared sheet: `<field>.<item>.answer`. */
export const valueKey = (...parts: string[]): string => parts.join('.');

/** The sentence for a field in which nothing is written. */
export const nothingWritten = (words: DocumentWords): PaperBlock[] => [paragraph(words.say('notWritten'), 'empty')];

/** A value as text when it is one; anything else is nothing. */
export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
