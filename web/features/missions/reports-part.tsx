import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { lineLimit } from '../../../domain/text-limits.ts';
import type { MissionReport } from '../../../domain/mission.ts';
import { timetables } from '../../../domain/mission.ts';
import { lights } from '../../../domain/plan.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { SaveState } from '../../components/save-state.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { client } from '../../lib/client.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { today } from '../../lib/clock.ts';
import { useRecordSaver } from '../../lib/use-record-saver.ts';
import { LightMark } from '../plan/light-mark.tsx';
import { FreezePaper } from './freeze-paper.tsx';
import type { MissionContext } from './use-missions.ts';

/** Interim reports, newest first: three questions, a light and a sentence. @source inventory V07 */
export function ReportsPart({ view, show }: MissionContext) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const [on, setOn] = useState<string | null>(today);
  const { id, reports, state } = view.mission;
  const add = useMutation({
    mutationFn: (day: string) => client.missions.saveReport({ collaboration, id, on: day }),
    onSuccess: show,
  });
  const mayAdd = view.mayWrite && state === 'running';
  return (
    <div className="stack" data-gap="4">
      {mayAdd ? (
        <div className="cluster no-print mission-new-report">
          <DateField label={t('missions.reportOn')} value={on} onChange={setOn} />
          <Button icon="plus" busy={add.isPending} disabled={on === null} onClick={() => on && add.mutate(on)}>
            {t('missions.newReport')}
          </Button>
        </div>
      ) : null}
      <ProblemNotice error={add.error} />
      {reports.length === 0 ? <p className="muted">{t('missions.noReports')}</p> : null}
      {reports.map((report, index) => (
        <ReportForm key={report.id} report={report} view={view} show={show} isOpen={index === 0 && mayAdd} />
      ))}
    </div>
  );
}

type ReportFormProps = MissionContext & { report: MissionReport; isOpen: boolean };

function ReportForm({ report, view, show, isOpen }: ReportFormProps) {
  const { t, format } = useI18n();
  const collaboration = useSlug();
  const record = useRecordSaver<MissionReport>({
    row: report,
    draftKey: `mission-report/${report.id}`,
    save: async ({ id: _id, ...patch }, version) => {
      const saved = await client.missions.saveReport({ collaboration, ...patch, id: view.mission.id, row: report.id, version });
      show(saved);
      return saved.mission.reports.find(({ id }) => id === report.id)!;
    },
  });
  const { value } = record;
  const writable = view.mayWrite && view.mission.state === 'running';
  const texts = ['progress', 'works', 'worksLess', 'timetableNote'] as const;
  return (
    <Disclosure
      open={isOpen}
      summary={
        <span className="cluster">
          <strong>{format.date(value.on)}</strong>
          {value.light ? <LightMark light={value.light} /> : null}
          <span className="muted">{value.sentence}</span>
        </span>
      }
    >
      {writable ? (
        <div className="stack" data-gap="4">
          {texts.slice(0, 3).map((key) => (
            <TextArea
              key={key}
              label={t(`missions.report.${key}`)}
              rows={2}
              maxLength={20_000}
              value={value[key]}
              onChange={(text) => record.set({ [key]: text })}
            />
          ))}
          <RadioGroup
            label={t('missions.report.timetable')}
            layout="cards"
            value={value.timetable}
            options={timetables.map((one) => ({ value: one, label: t(`missions.timetable.${one}`) }))}
            onChange={(timetable) => record.set({ timetable })}
          />
          <RadioGroup
            label={t('missions.report.light')}
            layout="cards"
            value={value.light}
            options={lights.map((light) => ({ value: light, label: <LightMark light={light} /> }))}
            onChange={(light) => record.set({ light })}
          />
          <TextField
            label={t('missions.report.sentence')}
            hint={t('missions.report.sentenceHint')}
            maxLength={lineLimit}
            value={value.sentence}
            onChange={(sentence) => record.set({ sentence })}
          />
          <SaveState state={record.state} onRetry={() => void record.flush()} />
        </div>
      ) : (
        <div className="stack">
          {texts.map((key) =>
            value[key].trim() === '' ? null : (
              <div key={key} className="mission-read">
                <h3>{t(`missions.report.${key}`)}</h3>
                <p>{value[key]}</p>
              </div>
            ),
          )}
          {value.timetable ? <p>{t(`missions.timetable.${value.timetable}`)}</p> : null}
        </div>
      )}
      <FreezePaper view={view} show={show} paper="interim-report" reportId={report.id} />
    </Disclosure>
  );
}
