import { useI18n } from '../lib/i18n.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/** Says that a form was opened with what was written in it earlier and not sent, and lets the writer begin anew. */
export function DraftNotice({ draft }: { draft: { isFound: boolean; drop: () => void } }) {
  const { t } = useI18n();
  return (
    <div role="status" hidden={!draft.isFound}>
      {draft.isFound ? (
        <Notice
          tone="amber"
          icon="edit"
          actions={
            <Button size="small" onClick={draft.drop}>
              {t('save.startOver')}
            </Button>
          }
        >
          {t('save.draftFound')}
        </Notice>
      ) : null}
    </div>
  );
}
