import { archetypes, basicQualities, competences, memberRoles, wishedQualities } from '../../../domain/member.ts';
import { useI18n } from '../../lib/i18n.ts';

/** Statuses that are chosen by hand; `joined` comes with the account. */
export const chosenStatuses = ['considered', 'asked', 'yes', 'no'] as const;

export const qualities = [...basicQualities, ...wishedQualities];

/** The words for every coded value of a member, and the choices made of them. */
export function useMemberLabels() {
  const { t } = useI18n();
  const options = <Value extends string>(values: readonly Value[], label: (value: Value) => string) =>
    values.map((value) => ({ value, label: label(value) }));
  return {
    role: options(memberRoles, (value) => t(`members.role.${value}`)),
    status: options(chosenStatuses, (value) => t(`members.status.${value}`)),
    competences: options(competences, (value) => t(`members.competence.${value}`)),
    archetypes: options(archetypes, (value) => t(`members.archetype.${value}`)).map((option) => ({
      ...option,
      hint: t(`members.archetypeHint.${option.value}`),
    })),
    qualities: options(qualities, (value) => t(`members.quality.${value}`)),
  };
}
