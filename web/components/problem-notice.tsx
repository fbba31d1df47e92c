import { useI18n } from '../lib/i18n.ts';
import { refusalSentence } from '../lib/refusal.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** A refusal or a lost connection in words, with a way to try again: `<ProblemNotice error={query.error} onRetry={query.refetch} />`. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useI18n();
  if (!error) return null;
  return (
    <Notice tone="red" actions={onRetry ? <Button onClick={() => onRetry()}>{t('common.retry')}</Button> : undefined}>
      {refusalSentence(error)}
    </Notice>
  );
}
