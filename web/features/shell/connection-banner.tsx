import { Icon } from '../../components/icon.tsx';
import { useOnline } from '../../lib/connection.ts';
import { useI18n } from '../../lib/i18n.ts';

/** Says, while there is no network, that writing can go on. */
export function ConnectionBanner() {
  const { t } = useI18n();
  const online = useOnline();
  return (
    <div role="status" className="connection-banner" hidden={online}>
      {online ? null : (
        <>
          <Icon name="offline" />
          {t('shell.offline')}
        </>
      )}
    </div>
  );
}
