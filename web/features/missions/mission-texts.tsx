import type { MissionWords } from '../../../domain/mission.ts';
import { TextArea } from '../../components/text-area.tsx';
import { useI18n } from '../../lib/i18n.ts';
import type { MissionRecord } from './use-missions.ts';

type TextKey = Exclude<keyof MissionWords, 'id' | 'version' | 'title' | 'startsOn' | 'endsOn' | 'goalAnswer'>;
export type MissionTextsProps = { keys: readonly TextKey[]; record: MissionRecord; writable: boolean };

/** Texts of a mission, one under the other. */
export function MissionTexts({ keys, record, writable }: MissionTextsProps) {
  const { t } = useI18n();
  return (
    <>
      {keys.map((key) =>
        writable ? (
          <TextArea
            key={key}
            label={t(`missions.field.${key}`)}
            hint={t(`missions.hint.${key}`)}
            optional={key === 'resources' || key === 'approach' || key === 'nextTime'}
            rows={3}
            maxLength={20_000}
            value={record.value[key]}
            onChange={(text) => record.set({ [key]: text })}
          />
        ) : (
          <div key={key} className="mission-read">
            <h3>{t(`missions.field.${key}`)}</h3>
            <p>{record.value[key].trim() || t('missions.notWritten')}</p>
          </div>
        ),
      )}
    </>
  );
}
