import { useState } from 'react';

import { passwordProblem } from '../../../domain/password.ts';
import type { Security } from '../../../contract/me.ts';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { client } from '../../lib/client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { useTry } from '../../lib/use-try.ts';
import { PasswordField } from './password-field.tsx';

/** Chooses a password; says at once why one is too easy to guess. */
export function NewPassword({
  email,
  label,
  onSaved,
}: {
  email: string;
  label: string;
  onSaved: (security: Security, password: string) => void;
}) {
  const { t } = useI18n();
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const { busy, problem, attempt } = useTry();
  const weak = passwordProblem(password, { email });
  const submit = () => {
    setChecked(true);
    if (!weak) void attempt('password', async () => onSaved(await client.me.setPassword({ password }), password));
  };
  return (
    <Form className="stack" data-gap="4" onSubmit={submit}>
      {/* Lets password managers keep the address together with the password. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label={t('account.newPassword')}
        hint={t('account.newPasswordHint')}
        autoComplete="new-password"
        error={checked && weak ? t(`account.passwordProblem.${weak}`) : null}
        value={password}
        onChange={setPassword}
      />
      <ProblemNotice error={problem} />
      <div>
        <Button type="submit" variant="primary" busy={busy !== null}>
          {label}
        </Button>
      </div>
    </Form>
  );
}
