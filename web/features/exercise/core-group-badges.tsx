import { coreGroup, type CoreGroupActor, type CoreGroupBadge } from '../../../domain/rules/core-group.ts';
import type { CoreGroupPerson } from '../../../domain/rules/core-group-people.ts';
import { Icon, type IconName } from '../../components/icon.tsx';
import { type I18n, useI18n } from '../../lib/i18n.ts';

const signs: Record<CoreGroupBadge['state'], IconName> = { met: 'check', possible: 'clock', missing: 'warning' };

/** The rules for a core group as badges; each says what is there, or names what is missing. @source inventory A07 */
export function CoreGroupBadges({ members, actors }: { members: CoreGroupPerson[]; actors: CoreGroupActor[] }) {
  const i18n = useI18n();
  const { t } = i18n;
  const badges = coreGroup(members, actors);
  const met = badges.filter(({ state }) => state === 'met').length;
  return (
    <section className="stack" data-gap="3" aria-label={t('exercise.badges.title')}>
      <div className="cluster" data-justify="between">
        <h3>{t('exercise.badges.title')}</h3>
        <span className="small muted" role="status">
          {t('exercise.badges.met', { count: met, total: badges.length })}
        </span>
      </div>
      <ul className="badges">
        {badges.map((badge) => (
          <li key={badge.key} className="badge" data-state={badge.state}>
            <span className="badge-sign" aria-hidden="true">
              <Icon name={signs[badge.state]} size={17} />
            </span>
            <div>
              <strong>{t(`exercise.badges.name.${badge.key}`)}</strong>
              <span className="badge-words">{badgeWords(badge, i18n)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a badge says: how it is met, who it waits for, or what is missing. */
export function badgeWords(badge: CoreGroupBadge, { t, format }: Pick<I18n, 't' | 'format'>): string {
  switch (badge.key) {
    case 'size':
      if (badge.state === 'met') return t('exercise.badges.sizeMet', { count: badge.inGroup });
      if (badge.over > 0) return t('exercise.badges.sizeOver', { count: badge.inGroup, over: badge.over });
      return t(badge.state === 'possible' ? 'exercise.badges.sizePossible' : 'exercise.badges.sizeMissing', {
        count: badge.missing,
        asked: badge.asked,
      });
    case 'organisations':
      if (badge.state === 'met') return t('exercise.badges.organisationsMet', { count: badge.inGroup });
      return t(badge.state === 'possible' ? 'exercise.badges.whenAsked' : 'exercise.badges.organisationsMissing', {
        count: badge.missing,
      });
    case 'social-services-competence':
    case 'police-competence': {
      if (badge.state === 'met') return t('exercise.badges.competenceMet');
      const names = (keys: readonly ('strategic' | 'operative')[]) =>
        format.list(keys.map((key) => t(`members.competence.${key}`)));
      return badge.missing.length > 0
        ? t('exercise.badges.competenceMissing', { names: names(badge.missing) })
        : t('exercise.badges.competenceAwaited', { names: names(badge.awaited) });
    }
    case 'child-perspective':
      if (badge.state === 'met') return t('exercise.badges.childMet');
      return t(badge.state === 'possible' ? 'exercise.badges.whenAsked' : 'exercise.badges.childMissing');
    default:
      if (badge.state === 'met') return t('exercise.badges.tradeMet', { count: badge.inGroup });
      return t(badge.state === 'possible' ? 'exercise.badges.whenAsked' : 'exercise.badges.tradeMissing');
  }
}
