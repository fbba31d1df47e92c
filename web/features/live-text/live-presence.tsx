import './live-text.css';
import { Icon } from '../../components/icon.tsx';
import { useI18n } from '../../lib/i18n.ts';
import { useLiveDocument } from './live-document-provider.tsx';

/** Who else has the document open, by name. */
export function LivePresence() {
  const { t, format } = useI18n();
  const { visitors } = useLiveDocument();
  return (
    <span className="live-presence" role="status">
      {visitors.length > 0 ? (
        <>
          <Icon name="users" size={16} />
          {t('live.here', { names: format.list(visitors.map((visitor) => visitor.name)) })}
        </>
      ) : null}
    </span>
  );
}
