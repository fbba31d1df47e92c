import '../features/follow-up/follow-up.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lineLimit } from '../../domain/text-limits.ts';
import type { LawFacts } from '../../domain/law-view.ts';
import { AnchorButton } from '../components/anchor-button.tsx';
import { Card } from '../components/card.tsx';
import { ConflictDialog } from '../components/conflict-dialog.tsx';
import { DateField } from '../components/date-field.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { PageLoading } from '../components/page-loading.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { SaveState } from '../components/save-state.tsx';
import { TextArea } from '../components/text-area.tsx';
import { TextField } from '../components/text-field.tsx';
import { DraftChanges } from '../features/follow-up/draft-changes.tsx';
import { LawLines } from '../features/follow-up/law-lines.tsx';
import { api } from '../lib/api.ts';
import { client } from '../lib/client.ts';
import { useSlug } from '../lib/collaboration.ts';
import { useI18n } from '../lib/i18n.ts';
import { loadError } from '../lib/load-error.ts';
import { putSaved } from '../lib/put-saved.ts';
import { useRecordSaver } from '../lib/use-record-saver.ts';
import type { LawViewResult } from '../../contract/law.ts';

/** What the law on crime prevention asks of the municipality, and what of it the town has. */
export function LawPage() {
  const { t, locale } = useI18n();
  const collaboration = useSlug();
  const view = useQuery(api.law.get.queryOptions({ input: { collaboration } }));
  if (loadError(view)) return <ProblemNotice error={view.error} onRetry={() => void view.refetch()} />;
  if (!view.data) return <PageLoading />;
  const missing = view.data.lines.filter(({ state }) => state !== 'in-place').length;
  const table = (format: string) =>
    `/api/collaborations/${encodeURIComponent(collaboration)}/reports/law-table/${format}?locale=${locale}`;
  return (
    <>
      <PageHeader
        eyebrow={t('followUp.tab')}
        title={missing === 0 ? t('law.titleAll') : t('law.title', { count: missing })}
        tabTitle={t('law.tab')}
        lead={<p>{t('law.lead')}</p>}
        actions={
          <>
            <AnchorButton icon="download" href={table('xlsx')} download>
              {t('law.tableXlsx')}
            </AnchorButton>
            <AnchorButton icon="download" href={table('docx')} download>
              {t('law.tableDocx')}
            </AnchorButton>
          </>
        }
      />
      <div className="split">
        <div className="stack">
          <LawLines lines={view.data.lines} />
          <DraftChanges report={view.data} />
        </div>
        <TownSays view={view.data} />
      </div>
    </>
  );
}

type Row = LawFacts & { version: number };

function TownSays({ view }: { view: LawViewResult }) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const queries = useQueryClient();
  const record = useRecordSaver<Row>({
    row: { ...view.facts, version: view.version },
    draftKey: `law/${collaboration}`,
    save: async (patch, version) => {
      const saved = await client.law.update({ collaboration, ...patch, version });
      putSaved(queries, api.law.get.queryKey({ input: { collaboration } }), () => saved);
      return { ...saved.facts, version: saved.version };
    },
  });
  const { value, set } = record;
  if (!view.mayChange) return null;
  return (
    <Card title={t('law.says')}>
      <div className="stack" data-gap="4">
        <p className="muted">{t('law.saysLead')}</p>
        <TextField
          label={t('law.fact.pictureSettledBy')}
          hint={t('law.fact.pictureSettledHint')}
          maxLength={300}
          value={value.pictureSettledBy}
          onChange={(pictureSettledBy) => set({ pictureSettledBy })}
        />
        <DateField
          label={t('law.fact.pictureSettledOn')}
          value={value.pictureSettledOn}
          onChange={(pictureSettledOn) => set({ pictureSettledOn })}
        />
        <TextField
          label={t('law.fact.planDecidedBy')}
          maxLength={lineLimit}
          value={value.planDecidedBy}
          onChange={(planDecidedBy) => set({ planDecidedBy })}
        />
        <TextField
          label={t('law.fact.planDecision')}
          maxLength={lineLimit}
          value={value.planDecision}
          onChange={(planDecision) => set({ planDecision })}
        />
        <DateField
          label={t('law.fact.planDecidedOn')}
          value={value.planDecidedOn}
          onChange={(planDecidedOn) => set({ planDecidedOn })}
        />
        <TextField
          label={t('law.fact.causesSettledBy')}
          maxLength={lineLimit}
          value={value.causesSettledBy}
          onChange={(causesSettledBy) => set({ causesSettledBy })}
        />
        <DateField
          label={t('law.fact.causesSettledOn')}
          value={value.causesSettledOn}
          onChange={(causesSettledOn) => set({ causesSettledOn })}
        />
        <TextArea
          label={t('law.fact.agreements')}
          hint={t('law.fact.agreementsHint')}
          rows={2}
          maxLength={5000}
          value={value.agreements}
          onChange={(agreements) => set({ agreements })}
        />
        <TextField
          label={t('law.fact.coordination')}
          maxLength={lineLimit}
          value={value.coordination}
          onChange={(coordination) => set({ coordination })}
        />
        <TextField
          label={t('law.fact.leadingBoard')}
          maxLength={lineLimit}
          value={value.leadingBoard}
          onChange={(leadingBoard) => set({ leadingBoard })}
        />
        <TextArea
          label={t('law.fact.council')}
          hint={t('law.fact.councilHint')}
          rows={3}
          maxLength={5000}
          value={value.council}
          onChange={(council) => set({ council })}
        />
        <TextArea
          label={t('law.fact.information')}
          rows={2}
          maxLength={5000}
          value={value.information}
          onChange={(information) => set({ information })}
        />
        <DateField
          label={t('law.fact.councilToldOn')}
          value={value.councilToldOn}
          onChange={(councilToldOn) => set({ councilToldOn })}
        />
        <SaveState state={record.state} onRetry={() => void record.flush()} />
      </div>
      <ConflictDialog
        conflict={record.conflict}
        fields={(record.conflict?.fields ?? []).map((key) => ({ key, label: t(`law.fact.${key}` as 'law.fact.council') }))}
        onResolve={(chosen) => void record.resolve(chosen)}
      />
    </Card>
  );
}
