import type { AuditEventView } from '../../../contract/audit.ts';
import { type MessageKey, useI18n } from '../../lib/i18n.ts';

/** An event of the log in words. An action that has no words of its own is shown by its code. */
export function useAuditWords() {
  const { t } = useI18n();
  return {
    action: (event: AuditEventView): string => {
      const name = event.action.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase());
      const key = `settings.auditAction.${name}` as MessageKey;
      const words = t(key);
      return words === key ? event.action : words;
    },
    who: (event: AuditEventView): string => {
      if (event.through === 'link') return t('settings.auditByLink');
      if (event.through === 'program') return t('settings.auditByProgram');
      return event.who ?? t('settings.auditByFormer');
    },
  };
}
