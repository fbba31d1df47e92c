import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { nameLimit } from '../../../domain/text-limits.ts';
import type { Locale } from '../../../domain/method.ts';
import { proposeSlug } from '../../../domain/slug.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DraftNotice } from '../../components/draft-notice.tsx';
import { Form } from '../../components/form.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { api } from '../../lib/api.ts';
import { useI18n } from '../../lib/i18n.ts';
import { toProblem } from '../../lib/refusal.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { LanguageChoice } from './language-choice.tsx';
import { StartMethod } from './start-method.tsx';

const empty = { name: '', municipality: '', title: '', language: null as Locale | null };

/** For administrators: another collaboration on the same installation, with its own people and contents. */
export function NewCollaboration() {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <Card title={t('settings.newTown')}>
      <div className="stack">
        <p className="muted">{t('settings.newTownLead')}</p>
        <div>
          <Button icon="plus" onClick={() => setOpen(true)}>
            {t('settings.newTownAdd')}
          </Button>
        </div>
      </div>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('settings.newTownAdd')} keepOpen>
        <NewCollaborationForm />
      </Dialog>
    </Card>
  );
}

function NewCollaborationForm() {
  const { t, locale } = useI18n();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const kept = useDraft('new-collaboration', { ...empty, ownSlug: null as string | null, method: null as string | null });
  const { ownSlug, method, ...draft } = kept.value;
  const setDraft = (next: Partial<typeof kept.value>) => kept.set({ ...kept.value, ...next });
  const methods = useQuery(api.collaborations.startMethods.queryOptions({ input: { locale } }));
  const [checked, setChecked] = useState(false);
  const slug = ownSlug ?? proposeSlug(draft.name);
  const create = useMutation(
    api.collaborations.create.mutationOptions({
      onSuccess: async (made) => {
        kept.drop();
        await queries.invalidateQueries({ queryKey: api.collaborations.list.queryKey() });
        await navigate({ to: '/s/$collab', params: { collab: made.slug } });
      },
    }),
  );
  const missing = (value: string) => (checked && value.trim() === '' ? t('fields.required') : null);
  const slugProblem = proposeSlug(slug) === slug && slug.length >= 2 ? null : t('signIn.slugWrong');
  const submit = () => {
    setChecked(true);
    if (draft.name.trim() !== '' && draft.title.trim() !== '' && !slugProblem)
      create.mutate({ ...draft, language: draft.language ?? locale, slug, ...(method === null ? {} : { method }) });
  };
  const taken = toProblem(create.error).code === 'ALREADY_EXISTS';
  return (
    <Form className="stack" data-gap="4" onSubmit={submit}>
      <DraftNotice draft={kept} />
      <TextField
        label={t('signIn.town')}
        hint={t('signIn.townHint')}
        maxLength={nameLimit}
        error={missing(draft.name)}
        value={draft.name}
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <TextField
        label={t('signIn.municipality')}
        optional
        maxLength={nameLimit}
        value={draft.municipality}
        onChange={(municipality) => setDraft({ ...draft, municipality })}
      />
      <TextField
        label={t('signIn.slug')}
        hint={t('signIn.slugHint')}
        unguarded
        maxLength={60}
        error={create.error && taken ? t('signIn.slugTaken') : checked || ownSlug !== null ? slugProblem : null}
        value={slug}
        onChange={(next) => setDraft({ ownSlug: next })}
      />
      <TextField
        label={t('settings.newTownTitle')}
        hint={t('settings.newTownTitleHint')}
        maxLength={nameLimit}
        error={missing(draft.title)}
        value={draft.title}
        onChange={(title) => setDraft({ ...draft, title })}
      />
      <LanguageChoice value={draft.language ?? locale} onChange={(language) => setDraft({ ...draft, language })} />
      <StartMethod methods={methods.data ?? []} value={method} onChange={(next) => setDraft({ method: next })} />
      {create.error && !taken ? <ProblemNotice error={create.error} /> : null}
      <div>
        <Button type="submit" variant="primary" busy={create.isPending}>
          {t('settings.newTownAdd')}
        </Button>
      </div>
    </Form>
  );
}
