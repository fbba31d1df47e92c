import './spinner.css';
import { useI18n } from '../lib/i18n.ts';
import { Spinner } from './spinner.tsx';

/** Fills a page or a card while its data is on the way. Appears after a third of a second. */
export function PageLoading({ text }: { text?: string }) {
  const { t } = useI18n();
  return (
    <div className="spinner-page">
      <Spinner text={text ?? t('common.loading')} />
    </div>
  );
}
