import { Card } from '../../components/card.tsx';
import { Icon } from '../../components/icon.tsx';
import { useI18n } from '../../lib/i18n.ts';
import type { Station } from '../../../domain/method.ts';

/** Tips, one line each. */
export function Tips({ tips }: { tips: readonly string[] }) {
  const { t } = useI18n();
  if (tips.length === 0) return null;
  return (
    <Card title={t('exercise.tips')} tone="amber">
      <ul className="tip-list">
        {tips.map((tip) => (
          <li key={tip}>
            <Icon name="arrow-right" size={17} />
            <span>{tip}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What shows that it is done. Advice, never a lock. */
export function DoneWhen({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="done-list">
      {lines.map((line) => (
        <li key={line}>
          <Icon name="flag" size={17} />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}

/** What a station takes, who should be in the room and what comes out of it. @source inventory A03 */
export function FactBox({ facts }: { facts: Station['facts'] }) {
  const { t } = useI18n();
  return (
    <Card title={t('journey.facts')}>
      <dl className="fact-list">
        {(['work', 'who', 'result'] as const).map((key) => (
          <div key={key}>
            <dt>{t(`journey.fact.${key}`)}</dt>
            <dd>{facts[key]}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
