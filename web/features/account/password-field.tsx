import './account.css';
import { useState } from 'react';

import { Field, type FieldWords, fieldWords } from '../../components/field.tsx';
import { Button } from '../../components/button.tsx';
import { useI18n } from '../../lib/i18n.ts';

export type PasswordFieldProps = FieldWords & {
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
};

/** A password, hidden until the person wants to see it. Pasting is welcome: it comes from a password manager. */
export function PasswordField({ value, onChange, autoComplete, ...words }: PasswordFieldProps) {
  const { t } = useI18n();
  const [shown, setShown] = useState(false);
  return (
    <Field {...fieldWords(words)}>
      {(control) => (
        <span className="password-field">
          <input
            {...control}
            className="input"
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            spellCheck={false}
            autoCapitalize="none"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <Button variant="plain" icon="eye" iconOnly aria-pressed={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'fields.hidePassword' : 'fields.showPassword')}
          </Button>
        </span>
      )}
    </Field>
  );
}
