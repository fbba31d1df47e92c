import { type ComponentPropsWithRef, type FormEvent, useState } from 'react';
import { useI18n } from '../lib/i18n.ts';
import { Notice } from './notice.tsx';

export type FormProps = Omit<ComponentPropsWithRef<'form'>, 'onSubmit'> & {
  onSubmit: () => void | Promise<void>;
};

/** A form that is sent with a button. While any field holds something that cannot be saved, it moves there instead. */
export function Form({ onSubmit, children, className, ...rest }: FormProps) {
  const { t } = useI18n();
  const [stopped, setStopped] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const wrong = event.currentTarget.querySelector<HTMLElement>('[data-unsafe]');
    setStopped(wrong !== null);
    if (wrong) wrong.focus();
    else void onSubmit();
  }

  return (
    <form {...rest} noValidate className={className ?? 'stack'} onSubmit={submit} onChange={() => stopped && setStopped(false)}>
      {children}
      {stopped ? <Notice tone="red">{t('fields.fixFirst')}</Notice> : null}
    </form>
  );
}
