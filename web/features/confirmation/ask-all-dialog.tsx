import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { ConfirmationView } from '../../../contract/confirmations.ts';
import type { DocumentView } from '../../../contract/documents.ts';
import { isDecided } from '../../../domain/document-confirmation.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { CopyLink } from '../../components/copy-link.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Form } from '../../components/form.tsx';
import { MailNotice } from '../../components/mail-notice.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { api } from '../../lib/api.ts';
import { client } from '../../lib/client.ts';
import { useCollaboration } from '../../lib/collaboration.ts';
import { copyText } from '../../lib/copy-text.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { refusalSentence } from '../../lib/refusal.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { askEach, type AskResult, linksToCopy } from './ask-each.ts';
import { looksLikeAddress } from './looks-like-address.ts';

type Choice = { on: boolean; email: string };

/** Those that can still get a link: organisations that have not decided, and that are not one's own. */
export function rowsToAsk({ confirmationRows }: DocumentView, ownActorId: string | null): ConfirmationView[] {
  return confirmationRows.filter((row) => row.mayDecide && !isDecided(row.state) && row.actorId !== ownActorId);
}

/** Personal links for several organisations at once: mailed where there is an address, or shown to be copied. */
export function AskAllDialog({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const { t } = useI18n();
  const { slug: collaboration, mails, me } = useCollaboration();
  const queries = useQueryClient();
  // As they were when the dialog opened: each link that is made changes its row.
  const [rows] = useState(() => rowsToAsk(document, me.actorId));
  const stored = Object.fromEntries(
    rows.map((row): [string, Choice] => [row.id, { on: row.link === null, email: row.link?.email || row.suggestedEmail }]),
  );
  const { value: choices, set, drop } = useDraft(`ask-all/${document.id}`, stored);
  const [results, setResults] = useState<readonly AskResult[] | null>(null);
  const choiceOf = (row: ConfirmationView): Choice => choices[row.id] ?? stored[row.id]!;
  const asked = rows
    .filter((row) => choiceOf(row).on)
    .map((row) => ({ id: row.id, organisation: row.actorName, email: mails ? choiceOf(row).email.trim() : '' }));
  const wrong = asked.filter(({ email }) => email !== '' && !looksLikeAddress(email)).map(({ id }) => id);

  async function ask(): Promise<void> {
    if (asked.length === 0 || wrong.length > 0) return;
    setResults([]);
    await askEach(asked, ({ id, email }) => client.confirmations.ask({ collaboration, id, email }), setResults);
    drop();
    await queries.invalidateQueries({ queryKey: api.documents.key() });
  }

  return (
    <Dialog open onClose={onClose} keepOpen title={t('confirm.all.title')}>
      {results ? (
        <Results results={results} total={asked.length} onClose={onClose} />
      ) : (
        <Form onSubmit={() => void ask()}>
          <p>{t(mails ? 'confirm.all.lead' : 'confirm.all.leadCopy')}</p>
          <ul role="list" className="ask-all-rows">
            {rows.map((row) => {
              const choice = choiceOf(row);
              const change = (next: Partial<Choice>) => set({ ...choices, [row.id]: { ...choice, ...next } });
              return (
                <li key={row.id}>
                  <Checkbox
                    label={row.actorName}
                    hint={row.link ? t('confirm.all.hasLink') : undefined}
                    checked={choice.on}
                    onChange={(on) => change({ on })}
                  />
                  {mails && choice.on ? (
                    <TextField
                      label={t('confirm.all.email', { organisation: row.actorName })}
                      type="email"
                      autoComplete="off"
                      unguarded
                      value={choice.email}
                      error={wrong.includes(row.id) ? t('confirm.asking.emailWrong') : null}
                      onChange={(email) => change({ email })}
                    />
                  ) : null}
                </li>
              );
            })}
          </ul>
          <div className="cluster" data-justify="end">
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="submit" variant="primary" icon="link" disabled={asked.length === 0}>
              {t('confirm.all.submit', { count: asked.length })}
            </Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}

type ResultsProps = { results: readonly AskResult[]; total: number; onClose: () => void };

/** How it went for each, while it goes on and after. */
function Results({ results, total, onClose }: ResultsProps) {
  const { t } = useI18n();
  const done = results.length === total;
  const made = results.filter((one) => one.made !== null).length;
  const lines = linksToCopy(results);
  const copy = async () => notify(t((await copyText(lines)) ? 'common.copied' : 'confirm.all.copyFailed'));
  return (
    <div className="stack">
      <p role="status">{t(done ? 'confirm.all.ready' : 'confirm.all.progress', { done: done ? made : results.length, total })}</p>
      <ul role="list" className="ask-all-rows">
        {results.map(({ id, organisation, email, made, error }) => (
          <li key={id}>
            {made && made.mail !== 'sent' ? null : <strong>{organisation}</strong>}
            {made ? (
              <>
                {made.mail ? (
                  <MailNotice mail={made.mail} address={email} ready={t('confirm.asking.ready')}>
                    {null}
                  </MailNotice>
                ) : null}
                {made.mail === 'sent' ? null : <CopyLink label={t('confirm.all.url', { organisation })} url={made.url} />}
              </>
            ) : (
              <Notice tone="red">{refusalSentence(error)}</Notice>
            )}
          </li>
        ))}
      </ul>
      {done ? (
        <div className="cluster" data-justify="end">
          {lines ? (
            <Button icon="copy" onClick={() => void copy()}>
              {t('confirm.all.copy')}
            </Button>
          ) : null}
          <Button variant="primary" onClick={onClose}>
            {t('common.done')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
