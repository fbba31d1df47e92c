import { useState } from 'react';
import { readVerifyCode } from '../../../domain/verify-code.ts';
import { Button } from '../../components/button.tsx';
import { Form } from '../../components/form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useI18n } from '../../lib/i18n.ts';

/** Takes a code as it stands on a paper, however it is written. */
export function CodeForm({ initial, onCode }: { initial: string; onCode: (code: string) => void }) {
  const { t } = useI18n();
  const [typed, setTyped] = useState(initial);
  const [wrong, setWrong] = useState(false);

  function check(): void {
    const code = readVerifyCode(typed);
    setWrong(code === null);
    if (code !== null) onCode(code);
  }

  return (
    <Form onSubmit={check} className="stack verify-code">
      <TextField
        label={t('verify.code')}
        hint={t('verify.codeHint')}
        error={wrong ? t('verify.codeWrong') : null}
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        unguarded
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setWrong(false);
        }}
      />
      <Button type="submit" variant="primary" size="large">
        {t('verify.check')}
      </Button>
    </Form>
  );
}
