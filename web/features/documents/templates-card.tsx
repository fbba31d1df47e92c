import './documents.css';
import { Card } from '../../components/card.tsx';
import { Icon } from '../../components/icon.tsx';
import { useMay, useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { reportHref, templateHref } from './document-files-links.ts';

/** What is not frozen: the plan as it is now, and the empty plan for the wall. */
export function TemplatesCard() {
  const { t, locale } = useI18n();
  const slug = useSlug();
  const mayRead = useMay('read-worksheets');
  const reports = mayRead
    ? [
        { href: reportHref(slug, 'diary', 'pdf', locale), title: t('documents.diary'), hint: t('documents.diaryHint') },
        { href: reportHref(slug, 'diary', 'docx', locale), title: t('documents.diaryWord'), hint: t('documents.diaryHint') },
      ]
    : [];
  const templates = [
    { name: 'preview', title: t('documents.draftPdf'), hint: t('documents.draftPdfHint') },
    { name: 'preview', threads: true, title: t('documents.draftThreads'), hint: t('documents.draftThreadsHint') },
    { name: 'empty-a3', title: t('documents.emptyA3'), hint: t('documents.emptyA3Hint') },
  ] as const;
  const files = [
    ...templates.map(({ name, title, hint, ...choice }) => ({ href: templateHref(slug, name, locale, choice), title, hint })),
    ...reports,
  ];
  return (
    <Card title={t('documents.templates')}>
      <ul role="list" className="file-list">
        {files.map(({ href, title, hint }) => (
          <li key={title}>
            <a href={href} target="_blank" rel="noopener">
              <span className="file-list-sign">
                <Icon name="document" />
              </span>
              <span>
                <strong>{title}</strong>
                <small>
                  {hint}
                  <span className="visually-hidden"> ({t('common.newWindow')})</span>
                </small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
