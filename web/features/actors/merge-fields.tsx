import type { ActorMergePreview } from '../../../contract/actors.ts';
import {
  joinedNotes,
  type MergeChoice,
  type MergeChoices,
  type MergedFields,
  type MergeField,
} from '../../../domain/actor-merge.ts';
import { SideChoice } from '../../components/side-choice.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useActorLabels } from './actor-labels.ts';

type MergeFieldsProps = {
  preview: ActorMergePreview;
  fields: MergeField[];
  choices: MergeChoices;
  onChoose: (field: MergeField, choice: MergeChoice) => void;
};

/** Every field in which the two say something else, side by side; what only one says is kept without asking. */
export function MergeFields({ preview: { kept, merged }, fields, choices, onChoose }: MergeFieldsProps) {
  const { t } = useI18n();
  const words = useFieldWords();
  if (fields.length === 0) return <p className="muted">{t('actors.merge.noChoice')}</p>;
  return (
    <section>
      <h3>{t('actors.merge.fields')}</h3>
      <p className="muted">{t('actors.merge.fieldsLead')}</p>
      {fields.map((field) => {
        const both = field === 'note' ? joinedNotes(kept, merged) : null;
        return (
          <SideChoice
            key={field}
            label={t(`actors.fields.${field}`)}
            chosen={choices[field]}
            onChoose={(choice) => onChoose(field, choice)}
            sides={[
              { key: 'kept' as MergeChoice, label: kept.name, shown: words(field, kept) },
              { key: 'merged' as MergeChoice, label: merged.name, shown: words(field, merged) },
              ...(both === null ? [] : [{ key: 'both' as MergeChoice, label: t('actors.merge.both'), shown: both }]),
            ]}
          />
        );
      })}
    </section>
  );
}

/** What a field says, in the words that pages use for it. */
function useFieldWords() {
  const { format } = useI18n();
  const labels = useActorLabels();
  return (field: MergeField, actor: MergedFields): string => {
    if (field === 'trade' || field === 'ring' || field === 'stage') return labels[field](actor[field] as never);
    const value = actor[field];
    if (value === null) return '';
    if (field === 'levelNow' || field === 'levelWanted') return labels.level(value as never);
    return field === 'checkedOn' ? format.date(value, 'short') : value;
  };
}
