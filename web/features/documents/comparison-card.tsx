import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentView } from '../../../contract/documents.ts';
import { Card } from '../../components/card.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Select } from '../../components/select.tsx';
import { api } from '../../lib/api.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { loadError } from '../../lib/load-error.ts';
import { ChangeList } from './change-list.tsx';

/** What differs between this version and another one, chosen by the reader; the one before unless told. */
export function ComparisonCard({ document }: { document: DocumentView }) {
  const { t, format } = useI18n();
  const others = document.versions.filter(({ id }) => id !== document.id);
  const before = others.find(({ number }) => number < document.number) ?? others[0];
  const [chosen, setChosen] = useState<string | null>(null);
  const other = others.find(({ id }) => id === chosen) ?? before;
  if (!other) {
    return (
      <Card title={t('changes.title')}>
        <p className="muted">{t('changes.only')}</p>
      </Card>
    );
  }
  // Read forwards in time, whichever of the two is open.
  const [older, newer] = other.number < document.number ? [other, document] : [document, other];
  return (
    <Card title={t('changes.title')}>
      <div className="stack">
        <Select
          label={t('changes.compareWith', { number: document.number })}
          value={other.id}
          onChange={setChosen}
          options={others.map(({ id, number, frozenAt }) => ({
            value: id,
            label: `${t('common.version', { version: number })}, ${format.date(frozenAt)}`,
          }))}
        />
        <Comparison key={`${older.id}/${newer.id}`} older={older.id} newer={newer.id} />
      </div>
    </Card>
  );
}

function Comparison({ older, newer }: { older: string; newer: string }) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const query = useQuery({
    ...api.documents.compare.queryOptions({ input: { collaboration, id: newer, other: older } }),
    staleTime: Infinity,
  });
  if (loadError(query)) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageLoading />;
  const { changes, before, after, names } = query.data;
  if (changes.length === 0) return <p>{t('changes.none')}</p>;
  return (
    <>
      <p>
        <strong>{t('changes.count', { count: changes.length, before, after })}</strong>
      </p>
      <ChangeList changes={changes} names={names} />
    </>
  );
}
