import '../components/plain-table.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lineLimit } from '../../domain/text-limits.ts';
import { mostAsks } from '../../domain/board-report.ts';
import { Button } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { DraftNotice } from '../components/draft-notice.tsx';
import { Form } from '../components/form.tsx';
import { Notice } from '../components/notice.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { TextArea } from '../components/text-area.tsx';
import { TextField } from '../components/text-field.tsx';
import { BoardPreview } from '../features/follow-up/board-preview.tsx';
import { api } from '../lib/api.ts';
import { client } from '../lib/client.ts';
import { useMay, useSlug } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';
import { loadError } from '../lib/load-error.ts';
import { useDraft } from '../lib/use-draft.ts';

/** A report to the board: what is asked of it is written here, the rest is read from the work. */
export function BoardReportPage() {
  const { t } = useI18n();
  const collaboration = useSlug();
  const mayFreeze = useMay('freeze-documents');
  const preview = useQuery(api.boardReport.preview.queryOptions({ input: { collaboration } }));
  if (loadError(preview)) return <ProblemNotice error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <PageLoading />;
  return (
    <>
      <PageHeader
        eyebrow={t('followUp.tab')}
        title={t('board.title')}
        tabTitle={t('board.title')}
        lead={<p>{t('board.lead')}</p>}
      />
      <div className="split">
        <BoardPreview report={preview.data} />
        {mayFreeze ? <MakeReport /> : <Notice icon="lock">{t('board.coordinatorMakes')}</Notice>}
      </div>
    </>
  );
}

function MakeReport() {
  const { t } = useI18n();
  const collab = useSlug();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const draft = useDraft(`board-report/${collab}`, { asks: [''], greeting: '' });
  const { asks, greeting } = draft.value;
  const setAsks = (next: string[]) => draft.set({ ...draft.value, asks: next });
  const make = useMutation({
    mutationFn: () =>
      client.boardReport.freeze({ collaboration: collab, asks: asks.filter((ask) => ask.trim() !== ''), greeting }),
    onSuccess: async ({ id }) => {
      draft.drop();
      await queries.invalidateQueries({ queryKey: api.documents.key() });
      await navigate({ to: '/s/$collab/documents/$id', params: { collab, id } });
    },
  });
  return (
    <Card title={t('board.asks')}>
      <Form className="stack" data-gap="4" onSubmit={() => make.mutate()}>
        <DraftNotice draft={draft} />
        <p className="muted">{t('board.asksLead')}</p>
        {asks.map((ask, at) => (
          <TextField
            // oxlint-disable-next-line react/no-array-index-key -- lines stay in their places
            key={at}
            label={t('board.ask', { number: at + 1 })}
            maxLength={lineLimit}
            value={ask}
            onChange={(text) => setAsks(asks.map((one, other) => (other === at ? text : one)))}
          />
        ))}
        {asks.length < mostAsks ? (
          <div>
            <Button icon="plus" variant="plain" onClick={() => setAsks([...asks, ''])}>
              {t('board.moreAsks')}
            </Button>
          </div>
        ) : null}
        <TextArea
          label={t('board.greeting')}
          optional
          rows={3}
          maxLength={1000}
          value={greeting}
          onChange={(next) => draft.set({ ...draft.value, greeting: next })}
        />
        <ProblemNotice error={make.error} />
        <div>
          <Button type="submit" variant="primary" icon="document" busy={make.isPending}>
            {t('board.make')}
          </Button>
        </div>
        <p className="small muted">{t('board.makeHint')}</p>
      </Form>
    </Card>
  );
}
