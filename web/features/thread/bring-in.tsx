import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/checkbox-group.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Form } from '../../components/form.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import type { Offer } from '../../../contract/thread.ts';
import { api } from '../../lib/api.ts';
import { invalidateTopics } from '../../lib/changes.ts';
import { client } from '../../lib/client.ts';
import { useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';
import { loadError } from '../../lib/load-error.ts';
import { notify } from '../../lib/notify.ts';
import { refusalSentence } from '../../lib/refusal.ts';
import { usePlaceWords } from './use-place-words.ts';

export type BringInProps = {
  target: Parameters<typeof client.thread.bringIn>[0]['target'];
  /** The field of an exercise that takes in: `<method>/<station>/<exercise>/<field>`. */
  field?: string;
  /** What is read again afterwards. */
  topics: readonly string[];
  /** `list`: writes a line that came in, with the id it was given. */
  onLine?: (line: { id: string; text: string }) => void;
};

/** Brings in what earlier exercises gave: shows what comes and from where, and lets the group choose. @source detail sheet 3 */
export function BringIn(props: BringInProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <div className="no-print">
      <Button icon="download" onClick={() => setOpen(true)}>
        {t('thread.bringIn')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('thread.bringInTitle')} size="wide">
        <Offers {...props} onClose={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}

function Offers({ target, field, topics, onLine, onClose }: BringInProps & { onClose: () => void }) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const place = { collaboration, target, ...(field === undefined ? {} : { field }) };
  const offers = useQuery(api.thread.offers.queryOptions({ input: place, staleTime: 0 }));
  if (loadError(offers)) return <ProblemNotice error={offers.error} onRetry={() => void offers.refetch()} />;
  if (!offers.data) return <PageLoading />;
  if (offers.data.length === 0) return <p>{t('thread.nothingYet')}</p>;
  return <OfferForm place={place} topics={topics} offers={offers.data} onLine={onLine} onClose={onClose} />;
}

type OfferFormProps = {
  place: Omit<Parameters<typeof client.thread.bringIn>[0], 'refs'>;
  topics: readonly string[];
  offers: readonly Offer[];
  onLine: BringInProps['onLine'] | undefined;
  onClose: () => void;
};

function OfferForm({ place, topics, offers, onLine, onClose }: OfferFormProps) {
  const { t, format } = useI18n();
  const queries = useQueryClient();
  const placeWords = usePlaceWords();
  const [chosen, setChosen] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const groups = Map.groupBy(offers, (offer) => placeWords(offer.place));

  async function bringIn(): Promise<void> {
    setBusy(true);
    try {
      const lines = Object.fromEntries(chosen.map((ref) => [ref, crypto.randomUUID()]));
      const { brought } = await client.thread.bringIn({ ...place, refs: chosen, ...(onLine ? { lines } : {}) });
      for (const { from } of brought) onLine?.({ id: lines[from]!, text: offers.find(({ ref }) => ref === from)!.label });
      invalidateTopics(queries, [...topics, 'thread']);
      notify(t('thread.brought', { count: brought.length }));
      onClose();
    } catch (error) {
      notify(refusalSentence(error), { tone: 'red' });
      setBusy(false);
    }
  }

  return (
    <Form onSubmit={bringIn}>
      <p>{t('thread.bringInLead')}</p>
      {[...groups].map(([from, group]) => (
        <CheckboxGroup
          key={from}
          label={from}
          layout="cards"
          values={chosen.filter((ref) => group.some((offer) => offer.ref === ref))}
          onChange={(values) => setChosen([...chosen.filter((ref) => !group.some((offer) => offer.ref === ref)), ...values])}
          options={group.map(({ ref, label, at, here }) => ({
            value: ref,
            label,
            disabled: here !== null,
            hint:
              here !== null
                ? t('thread.alreadyHere')
                : at
                  ? t('thread.writtenAt', { date: format.date(at, 'short') })
                  : undefined,
          }))}
        />
      ))}
      <div className="cluster" data-justify="end">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button type="submit" variant="primary" busy={busy} disabled={chosen.length === 0}>
          {t('thread.bringInButton', { count: chosen.length })}
        </Button>
      </div>
    </Form>
  );
}
