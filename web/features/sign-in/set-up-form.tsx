import './sign-in.css';
import { useState } from 'react';

import { nameLimit } from '../../../domain/text-limits.ts';
import type { StartMethod as StartMethodOnBoard } from '../../../contract/set-up.ts';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { client } from '../../lib/client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { toProblem } from '../../lib/refusal.ts';
import { StartMethod } from '../settings/start-method.tsx';
import { proposeSlug } from '../../../domain/slug.ts';
import { useTry } from '../../lib/use-try.ts';

const empty = { name: '', email: '', title: '', town: '', municipality: '' };
type Answers = typeof empty;

/** The first questions of all: who you are, and which town this is. Language is the one the page is read in. */
type SetUpFormProps = { token: string; methods: readonly StartMethodOnBoard[]; onDone: (slug: string) => void };

export function SetUpForm({ token, methods, onDone }: SetUpFormProps) {
  const { t, locale } = useI18n();
  const [answers, setAnswers] = useState(empty);
  const [ownSlug, setOwnSlug] = useState<string | null>(null);
  const [method, setMethod] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const { busy, problem, attempt } = useTry();
  const slug = ownSlug ?? proposeSlug(answers.town);
  const set = (field: keyof Answers) => (value: string) => setAnswers({ ...answers, [field]: value });
  const missing = (field: keyof Answers) => (checked && answers[field].trim() === '' ? t('fields.required') : null);
  const wrongAddress = checked && !/^\S+@\S+\.\S+$/.test(answers.email.trim()) ? t('signIn.emailWrong') : null;
  const wrongSlug = (ownSlug !== null || checked) && proposeSlug(slug) !== slug ? t('signIn.slugWrong') : null;

  const submit = () => {
    setChecked(true);
    const required = [answers.name, answers.title, answers.town].every((value) => value.trim() !== '');
    if (!required || !/^\S+@\S+\.\S+$/.test(answers.email.trim()) || slug.length < 2 || proposeSlug(slug) !== slug) return;
    const given = { token, slug, locale, ...(method === null ? {} : { method }) };
    void attempt('set-up', async () => onDone((await client.setUp.complete({ ...answers, ...given })).slug));
  };
  const refused = problem ? toProblem(problem) : null;
  const slugTaken = refused?.code === 'ALREADY_EXISTS' && refused.data['slug'] !== undefined;

  return (
    <>
      <PageHeader eyebrow={t('signIn.setUpEyebrow')} title={t('signIn.setUpTitle')} lead={t('signIn.setUpLead')} />
      <Form className="stack" data-gap="5" onSubmit={submit}>
        <fieldset className="stack" data-gap="4">
          <legend className="set-up-legend">{t('signIn.setUpYou')}</legend>
          <TextField
            label={t('signIn.yourName')}
            hint={t('signIn.yourNameHint')}
            autoComplete="name"
            required
            maxLength={nameLimit}
            error={missing('name')}
            value={answers.name}
            onChange={set('name')}
          />
          <TextField
            label={t('signIn.yourTitle')}
            placeholder={t('signIn.yourTitlePlaceholder')}
            autoComplete="organization-title"
            required
            maxLength={nameLimit}
            error={missing('title')}
            value={answers.title}
            onChange={set('title')}
          />
          <TextField
            label={t('signIn.email')}
            type="email"
            autoComplete="email"
            unguarded
            required
            maxLength={320}
            error={wrongAddress}
            value={answers.email}
            onChange={set('email')}
          />
        </fieldset>
        <fieldset className="stack" data-gap="4">
          <legend className="set-up-legend">{t('signIn.setUpTown')}</legend>
          <TextField
            label={t('signIn.town')}
            hint={t('signIn.townHint')}
            required
            maxLength={nameLimit}
            error={missing('town')}
            value={answers.town}
            onChange={set('town')}
          />
          <TextField
            label={t('signIn.municipality')}
            optional
            maxLength={nameLimit}
            value={answers.municipality}
            onChange={set('municipality')}
          />
          <div className="stack" data-gap="1">
            <TextField
              label={t('signIn.slug')}
              hint={t('signIn.slugHint')}
              unguarded
              maxLength={60}
              spellCheck={false}
              error={slugTaken ? t('signIn.slugTaken') : wrongSlug}
              value={slug}
              onChange={setOwnSlug}
            />
            <span className="set-up-address">{`${location.origin}/s/${slug || '…'}`}</span>
          </div>
        </fieldset>
        <StartMethod methods={methods} value={method} onChange={setMethod} />
        {slugTaken ? null : <ProblemNotice error={problem} />}
        <Button type="submit" variant="primary" size="large" width="full" busy={busy !== null}>
          {t('signIn.setUpDo')}
        </Button>
      </Form>
    </>
  );
}
