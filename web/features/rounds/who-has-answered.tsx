import type { Round } from '../../../contract/rounds.ts';
import { Icon } from '../../components/icon.tsx';
import { useI18n } from '../../lib/i18n.ts';

/** Who has answered and who is awaited; never what. */
export function WhoHasAnswered({ round }: { round: Round }) {
  const { t } = useI18n();
  return (
    <ul className="answered-list">
      {round.participants.map((person) => (
        <li key={person.memberId} data-answered={person.answered || undefined}>
          <span className="answered-sign" aria-hidden="true">
            <Icon name={person.answered ? 'check' : 'clock'} size={17} />
          </span>
          <span className="answered-name">
            {person.name}
            {person.me ? ` (${t('rounds.you')})` : ''}
          </span>
          <span className="answered-state">{t(person.answered ? 'rounds.hasAnswered' : 'rounds.awaited')}</span>
        </li>
      ))}
    </ul>
  );
}
