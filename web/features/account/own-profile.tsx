import './account.css';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { nameLimit } from '../../../domain/text-limits.ts';
import type { Me } from '../../../contract/me.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Form } from '../../components/form.tsx';
import { LookChoices } from '../../components/look-choices.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { api } from '../../lib/api.ts';
import { useI18n } from '../../lib/i18n.ts';
import { notify } from '../../lib/notify.ts';
import { putSaved } from '../../lib/put-saved.ts';

/** Name, address, language and look. */
export function OwnProfile({ me }: { me: Me }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const [name, setName] = useState(me.name);
  const update = useMutation(
    api.me.update.mutationOptions({ onSuccess: (saved) => putSaved(queries, api.me.get.queryKey(), () => saved) }),
  );
  const changed = name.trim() !== me.name;
  const submit = () => {
    if (name.trim() !== '' && changed) update.mutate({ name: name.trim() }, { onSuccess: () => notify(t('account.nameSaved')) });
  };
  return (
    <Card title={t('account.you')}>
      <div className="stack" data-gap="5">
        <Form className="stack" data-gap="4" onSubmit={submit}>
          <TextField
            label={t('account.name')}
            hint={t('account.nameHint')}
            audience={t('fields.audienceGroup')}
            autoComplete="name"
            maxLength={nameLimit}
            error={name.trim() === '' ? t('fields.required') : null}
            value={name}
            onChange={setName}
          />
          <ProblemNotice error={update.error} />
          {changed ? (
            <div>
              <Button type="submit" variant="primary" busy={update.isPending}>
                {t('common.save')}
              </Button>
            </div>
          ) : null}
        </Form>
        <TextField
          label={t('account.email')}
          hint={t('account.emailHint')}
          unguarded
          readOnly
          value={me.email}
          onChange={() => undefined}
        />
        <div className="account-look">
          <LookChoices onChange={(choice) => update.mutate(choice)} />
        </div>
      </div>
    </Card>
  );
}
