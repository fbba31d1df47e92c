import { isRowType, sheetOutline } from '../../../domain/sheet-outline.ts';
import { cell, own, paragraph, said, wide } from '../../document/blocks.ts';
import type { Block, TableBlock } from '../../document/document-model.ts';
import { always, never, type PaperField, type WrittenField } from '../paper-field.ts';
import { nothingWritten, paperItem, textIn } from '../paper-items.ts';
import { formTable } from '../register-tables.ts';

/** The rows of a field under their headings, as lists; what grows from another row stands in a list under it. */
function outlineBlocks({ field, content, words }: WrittenField): Block[] {
  if (!isRowType(field.type)) return [];
  return sheetOutline(field, content.list[field.key] ?? []).flatMap(({ heading, lines }): Block[] => [
    ...(heading === null || heading.trim() === '' ? [] : [{ type: 'paragraph' as const, spans: [own(heading, { bold: true })] }]),
    ...(lines.length === 0 ? [paragraph(words.say('notWritten'), 'empty')] : []),
    ...(lines.length === 0
      ? []
      : [
          {
            type: 'rich' as const,
            blocks: [
              {
                type: 'list' as const,
                ordered: false,
                items: lines.map(({ text, depth }) => [
                  { type: 'paragraph' as const, spans: [own(`${'– '.repeat(depth)}${text}`)] },
                ]),
              },
            ],
          },
        ]),
  ]);
}

const orNothing = (given: WrittenField, blocks: Block[]) => (blocks.length > 0 ? blocks : nothingWritten(given.words));

/** A root and its branches: lines to write on under each, or what grows from what. */
export const treeField: PaperField = {
  form: ({ field, words }) => [
    { type: 'blanks', labels: [words.say('paper.treeRoot')] },
    ...field.items.flatMap((item) => [
      { type: 'cards' as const, items: [paperItem(item)] },
      { type: 'lines' as const, count: 4, numbered: false },
    ]),
  ],
  result: (given) => {
    const root = textIn(given.content.text[given.field.key]);
    const rows = outlineBlocks(given);
    const spans = [said(`${given.words.say('paper.treeRoot')}: `), own(root, { bold: true })];
    return orNothing(given, [...(root.trim() === '' ? [] : [{ type: 'paragraph' as const, spans }]), ...rows]);
  },
  wide: never,
};

/** Notes under headings: a column for each to write in, or the notes as lists. */
export const wallField: PaperField = {
  form: ({ field, exercise }) => [
    formTable(
      field.items.map(({ label }) => label),
      exercise.paper === 'a3',
    ),
  ],
  result: (given) => orNothing(given, outlineBlocks(given)),
  wide: always,
};

/** Rows with a text under each heading: an empty table, or the table as it stands. */
export const gridField: PaperField = {
  form: ({ field, exercise, words }) => [
    formTable([words.say('paper.gridRow'), ...field.items.map(({ label }) => label)], exercise.paper === 'a3'),
  ],
  result: (given) => {
    const { field, content, words } = given;
    const rows = content.list[field.key] ?? [];
    if (rows.length === 0) return nothingWritten(words);
    const table: TableBlock = {
      type: 'table',
      columns: [wide(words.say('paper.gridRow')), ...field.items.map(({ label }) => wide(label))],
      rows: rows.map((row) => [cell(own(textIn(row['text']))), ...field.items.map(({ key }) => cell(own(textIn(row[key]))))]),
      footer: [],
    };
    return [table];
  },
  wide: always,
};

/** Parts of the work and the way chosen for each, with why. */
export const chooserField: PaperField = {
  form: ({ field, exercise, words }) => [
    { type: 'cards', items: field.items.map(paperItem) },
    formTable([words.say('paper.chooserPart'), words.say('paper.chooserWay'), words.say('paper.why')], exercise.paper === 'a3'),
  ],
  result: (given) => {
    const { field, content, words } = given;
    const rows = content.list[field.key] ?? [];
    if (rows.length === 0) return nothingWritten(words);
    const way = (key: unknown) => field.items.find((item) => item.key === key)?.label ?? '';
    return [
      {
        type: 'table',
        columns: [wide(words.say('paper.chooserPart')), wide(words.say('paper.chooserWay')), wide(words.say('paper.why'), 1.6)],
        rows: rows.map((row) => [cell(own(textIn(row['text']))), cell(said(way(row['choice']))), cell(own(textIn(row['why'])))]),
        footer: [],
      },
    ];
  },
  wide: always,
};
