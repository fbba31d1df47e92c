/* oxlint-disable jsx-a11y/no-autofocus -- the one field of a step that was just opened by signing in */
import '../account/account.css';
import { useState } from 'react';

import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { authPost } from '../../lib/auth-client.ts';
import { useI18n } from '../../lib/i18n.ts';
import { toProblem } from '../../lib/refusal.ts';
import { useTry } from '../../lib/use-try.ts';

export type CodeStepProps = { onSignedIn: () => void; onStartOver: () => void };

/** The second step: the code that the authenticator app shows, or one of the ten backup codes. */
export function CodeStep({ onSignedIn, onStartOver }: CodeStepProps) {
  const { t } = useI18n();
  const [backup, setBackup] = useState(false);
  const [code, setCode] = useState('');
  const { busy, problem, attempt, clear } = useTry();

  const submit = (written = code) => {
    const plain = backup ? backupCodeOf(written) : written.replace(/\D/g, '');
    if (plain === '') return;
    void attempt('code', async () => {
      await authPost(backup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp', { code: plain });
      onSignedIn();
    });
  };
  function write(written: string): void {
    setCode(written);
    clear();
    // Six figures are all there is: nobody should have to press a button as well.
    if (!backup && written.replace(/\D/g, '').length === 6) submit(written);
  }
  const over = problem ? toProblem(problem).code === 'SIGN_IN_AGAIN' : false;

  return (
    <>
      <PageHeader
        title={t(backup ? 'signIn.backupTitle' : 'signIn.codeTitle')}
        lead={t(backup ? 'signIn.backupLead' : 'signIn.codeLead')}
      />
      <Form className="stack" data-gap="4" onSubmit={() => submit()}>
        <TextField
          key={backup ? 'backup' : 'code'}
          className="code-field"
          label={t(backup ? 'signIn.backupCode' : 'signIn.code')}
          inputMode={backup ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoFocus
          spellCheck={false}
          unguarded
          maxLength={backup ? 12 : 7}
          value={code}
          onChange={write}
        />
        <ProblemNotice error={problem} />
        {over ? (
          <Button variant="primary" size="large" width="full" onClick={onStartOver}>
            {t('signIn.startOver')}
          </Button>
        ) : (
          <Button type="submit" variant="primary" size="large" width="full" busy={busy !== null}>
            {t('signIn.signIn')}
          </Button>
        )}
        <div className="cluster" data-justify="between">
          <Button
            variant="plain"
            onClick={() => {
              setBackup(!backup);
              setCode('');
              clear();
            }}
          >
            {t(backup ? 'signIn.useApp' : 'signIn.useBackup')}
          </Button>
          <Button variant="plain" onClick={onStartOver}>
            {t('signIn.startOver')}
          </Button>
        </div>
      </Form>
    </>
  );
}

/** A backup code as it was made, however it was typed: "K7M2P Q9XRT" is "k7m2p-q9xrt". */
function backupCodeOf(written: string): string {
  const plain = written.toLowerCase().replace(/[^a-z0-9]/g, '');
  return plain.length > 5 ? `${plain.slice(0, 5)}-${plain.slice(5)}` : plain;
}
