import './row-fields.css';
import { longLineLimit } from '../../../../domain/text-limits.ts';
import { Button } from '../../../components/button.tsx';
import { Disclosure } from '../../../components/disclosure.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { useI18n } from '../../../lib/i18n.ts';
import { type LiveRow, useLiveList } from '../../live-text/use-live-list.ts';
import type { FieldViewProps } from '../field-props.ts';
import { Prompts } from '../prompts.tsx';
import { NewRow } from './new-row.tsx';
import { RowText } from './row-text.tsx';

type Choice = LiveRow & { text: string; choice?: string; why?: string };

/** For each part of the work that people add: one of several ways, with when each fits, and why it was chosen. @source inventory S15 */
export function ChooserField({ field }: FieldViewProps) {
  const { t } = useI18n();
  const parts = useLiveList<Choice>(field.key);
  const chosen = (part: Choice) => field.items.find(({ key }) => key === part.choice);
  return (
    <div className="stack" data-gap="4">
      <Disclosure summary={t('exercise.chooserWays', { count: field.items.length })} open={parts.rows.length === 0}>
        <dl className="chooser-ways">
          {field.items.map(({ key, label, prompts }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd className="muted">
                <Prompts prompts={prompts} />
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
      {parts.rows.length > 0 ? (
        <ol className="chooser-parts" aria-label={field.label}>
          {parts.rows.map((part) => (
            <li key={part.id} className="chooser-part">
              {parts.writable ? (
                <>
                  <div className="live-list-row">
                    <RowText
                      label={t('exercise.chooserPart')}
                      value={part.text}
                      onChange={(text) => parts.update(part.id, { text })}
                    />
                    <Button variant="plain" icon="close" iconOnly className="no-print" onClick={() => parts.remove(part.id)}>
                      {t('exercise.removeNamed', { row: part.text })}
                    </Button>
                  </div>
                  <RadioGroup
                    label={t('exercise.chooserWay', { part: part.text })}
                    layout="cards"
                    value={chosen(part)?.key ?? null}
                    options={field.items.map(({ key, label }) => ({ value: key, label }))}
                    onChange={(choice) => parts.update(part.id, { choice })}
                  />
                  <RowText
                    label={t('exercise.chooserWhy', { part: part.text })}
                    hideLabel={false}
                    rows={2}
                    maxLength={longLineLimit}
                    value={part.why ?? ''}
                    onChange={(why) => parts.update(part.id, { why })}
                  />
                </>
              ) : (
                <p>
                  <strong>{part.text}</strong> {chosen(part)?.label} {part.why}
                </p>
              )}
            </li>
          ))}
        </ol>
      ) : parts.writable ? null : (
        <p className="muted">{t('exercise.nothingYet')}</p>
      )}
      {parts.writable ? (
        <NewRow label={field.label} placeholder={t('exercise.chooserNew')} onAdd={(text) => parts.add({ text }) !== null} />
      ) : null}
    </div>
  );
}
