import { Notice } from '../../components/notice.tsx';
import { useI18n } from '../../lib/i18n.ts';

/** That the organisation one asked for is part of another now; nothing when it is not. */
export function NowPartOf({ merged }: { merged: { name: string; into: string } | null }) {
  const { t } = useI18n();
  return merged ? <Notice tone="spruce">{t('actors.merge.nowPartOf', merged)}</Notice> : null;
}
