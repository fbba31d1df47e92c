import './toast-region.css';
import { useI18n } from '../lib/i18n.ts';
import { dismissToast, useToasts } from '../lib/notify.ts';
import { Button } from './button.tsx';

/** Where `notify` speaks. One in each entry. */
export function ToastRegion() {
  const { t } = useI18n();
  const toasts = useToasts();
  return (
    <div className="toast-region" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className="toast" data-tone={toast.tone}>
          <span className="grow">{toast.text}</span>
          {toast.action ? (
            <Button
              variant="plain"
              data-toast-action=""
              onClick={() => {
                toast.action?.run();
                dismissToast(toast.id);
              }}
            >
              {toast.action.label}
            </Button>
          ) : null}
          <Button variant="plain" icon="close" iconOnly onClick={() => dismissToast(toast.id)}>
            {t('common.close')}
          </Button>
        </div>
      ))}
    </div>
  );
}
