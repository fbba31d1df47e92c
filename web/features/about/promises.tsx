import { Icon, type IconName } from '../../components/icon.tsx';
import { useI18n } from '../../lib/i18n.ts';

const promises: { key: 'persons' | 'silent' | 'equal' | 'frozen' | 'own' | 'open'; icon: IconName }[] = [
  { key: 'persons', icon: 'lock' },
  { key: 'silent', icon: 'eye' },
  { key: 'equal', icon: 'users' },
  { key: 'frozen', icon: 'document' },
  { key: 'own', icon: 'download' },
  { key: 'open', icon: 'link' },
];

/** What Ringar promises whoever works in it. */
export function Promises() {
  const { t } = useI18n();
  return (
    <ul role="list" className="about-promises">
      {promises.map(({ key, icon }) => (
        <li key={key}>
          <Icon name={icon} size={24} />
          <div>
            <strong>{t(`about.promises.${key}.title`)}</strong>
            <p className="small muted">{t(`about.promises.${key}.text`)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
