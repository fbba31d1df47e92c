import { useEffect } from 'react';
import { useI18n } from './i18n.ts';
import { notify } from './notify.ts';
import { picturesInPaste } from './pictures-in-paste.ts';

/** Tells kindly when a picture was left out of what someone pasted into any field: fields hold words alone. */
export function useLeftOutPictures(): void {
  const { t } = useI18n();
  useEffect(() => {
    const tell = ({ target, clipboardData }: ClipboardEvent) => {
      const isField = target instanceof Element && target.closest('input, textarea, [contenteditable="true"]') !== null;
      const count = isField && clipboardData ? picturesInPaste(clipboardData) : 0;
      if (count > 0) notify(t('fields.picturesLeftOut', { count }));
    };
    // Before the field handles it: an editor stops what it has handled.
    document.addEventListener('paste', tell, true);
    return () => document.removeEventListener('paste', tell, true);
  }, [t]);
}
