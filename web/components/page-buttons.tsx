import './page-buttons.css';
import { useI18n } from '../lib/i18n.ts';
import { Button } from './button.tsx';
import { Select } from './select.tsx';
import type { Pages } from './use-pages.ts';

/** The way through a table of many pages; nothing when there is one. `caption` names the table. */
export function PageButtons({ caption, pages: { page, pages, goTo } }: { caption: string; pages: Pages<unknown> }) {
  const { t, format } = useI18n();
  if (pages < 2) return null;
  const nameOf = (number: number) => t('table.page', { page: format.number(number), pages: format.number(pages) });
  return (
    <nav className="page-buttons no-print" aria-label={t('table.pages', { caption })}>
      <Button icon="arrow-left" disabled={page === 1} onClick={() => goTo(page - 1)}>
        {t('table.previousPage')}
      </Button>
      <Select
        label={t('table.choosePage')}
        hideLabel
        value={String(page)}
        onChange={(chosen) => goTo(Number(chosen))}
        options={Array.from({ length: pages }, (_, at) => ({ value: String(at + 1), label: nameOf(at + 1) }))}
      />
      <Button icon="arrow-right" disabled={page === pages} onClick={() => goTo(page + 1)}>
        {t('table.nextPage')}
      </Button>
    </nav>
  );
}
