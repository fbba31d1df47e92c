import type { SavedMethodCopy } from '../../../contract/method-copy.ts';
import type { MethodCopy } from '../../../domain/method-copy.ts';
import { canBeEmpty, listMethodTexts, type MethodTextAt, ownerOfText } from '../../../domain/method-texts.ts';
import { Card } from '../../components/card.tsx';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { type RecordSaver, useRecordSaver } from '../../lib/use-record-saver.ts';
import { asLines } from './text-difference-row.tsx';
import { TextInput } from './text-input.tsx';
import type { CopyInUse, UseMethodCopy } from './use-method-copy.ts';
import { useTextWords } from './use-text-words.ts';

/** Texts by their path, a list as one text with a line each, beside the version of the copy. */
export type WordsRow = { version: number } & Record<string, string | number>;

type TextsFormProps = { owner: string; data: CopyInUse; copy: UseMethodCopy };

/** Every text of a station, an exercise or a register, in own words; saved while one writes. */
export function TextsForm({ owner, data, copy }: TextsFormProps) {
  const { locale } = useI18n();
  const texts = listMethodTexts(data.words).filter(({ path }) => ownerOfText(path) === owner);
  const record = useRecordSaver<WordsRow>({
    row: rowOf(texts, data.copy, locale, data.version),
    draftKey: `method/${data.original.id}/${locale}/${owner}`,
    save: async (patch, version) => {
      const saved = await copy.saveTexts(changesOf(texts, patch), version);
      return rowOf(texts, saved.copy as MethodCopy, locale, saved.version);
    },
    readCurrent: (current) => {
      const { copy: theirs, version } = current as SavedMethodCopy;
      return rowOf(texts, theirs as MethodCopy, locale, version);
    },
  });
  const words = useTextWords(data.words);
  const groups = groupsOf(texts);
  return (
    <div className="stack copy-form" data-gap="5">
      {groups.map(({ key, rows }, index) => (
        <Card
          key={key}
          title={words.part(key)}
          aside={index === 0 ? <SaveState state={record.state} onRetry={() => void record.flush()} /> : undefined}
        >
          <div className="stack" data-gap="5">
            {rows.map((text) => (
              <TextInput
                key={text.path}
                text={text}
                label={labelOf(text, words)}
                value={String(record.value[text.path] ?? '')}
                onChange={(value) => record.set({ [text.path]: value } as Partial<WordsRow>)}
              />
            ))}
          </div>
        </Card>
      ))}
      <TextsConflict record={record} texts={texts} words={words} />
    </div>
  );
}

type TextsConflictProps = { record: RecordSaver<WordsRow>; texts: MethodTextAt[]; words: ReturnType<typeof useTextWords> };

function TextsConflict({ record, texts, words }: TextsConflictProps) {
  return (
    <ConflictDialog
      conflict={record.conflict}
      fields={texts.map((text) => ({ key: text.path, label: labelOf(text, words) }))}
      onResolve={(chosen) => void record.resolve(chosen)}
    />
  );
}

/** The name of an item is its own label; the rest are named by what they are. */
function labelOf({ path, kind }: MethodTextAt, words: ReturnType<typeof useTextWords>): string {
  return kind === 'prompts' ? `${words.kind(kind)}: ${words.part(path)}` : words.kind(kind);
}

function rowOf(texts: MethodTextAt[], copy: MethodCopy, locale: 'sv' | 'en', version: number): WordsRow {
  const own = copy.texts[locale];
  const entries = texts.map(({ path, value }) => [path, asLines(own[path]?.value ?? value)] as const);
  return { ...Object.fromEntries(entries), version };
}

/** What is written as the server takes it; words that are those of the original go back to following it. */
function changesOf(texts: MethodTextAt[], patch: Partial<WordsRow>) {
  return texts.flatMap(({ path, kind, value }) => {
    const written = patch[path];
    if (typeof written !== 'string') return [];
    const isSame = written === asLines(value);
    const isList = Array.isArray(value);
    const words = isList ? (written === '' && canBeEmpty(kind) ? [] : written.split('\n')) : written;
    return [{ path, value: isSame ? null : words }];
  });
}

/** One group for what they belong to, then one for each field or column. */
function groupsOf(texts: MethodTextAt[]): { key: string; rows: MethodTextAt[] }[] {
  const groups = new Map<string, MethodTextAt[]>();
  for (const text of texts) {
    const key = text.path.split('#', 1)[0]!;
    groups.set(key, [...(groups.get(key) ?? []), text]);
  }
  return [...groups].map(([key, rows]) => ({ key, rows }));
}
