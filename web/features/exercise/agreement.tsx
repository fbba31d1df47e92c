import { useQuery } from '@tanstack/react-query';
import type { Exercise, Method, MethodRegister } from '../../../domain/method.ts';
import { rowTitle } from '../../../domain/register.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { api } from '../../lib/api.ts';
import { useMay, useSlug } from '../../lib/collaboration.ts';
import { useI18n } from '../../lib/i18n.ts';

/**
 * What the group has promised each other, at the start of every session: closed, and only once there is something in it.
 * Not where the promises themselves are written. @source inventory C02 C05
 */
export function Agreement({ method, exercise }: { method: Method; exercise: Exercise }) {
  const mayReadAll = useMay('read-worksheets');
  if (exercise.mode !== 'together') return null;
  const shown = method.registers.filter(
    ({ key, agreement, audience }) =>
      agreement && (mayReadAll || audience === 'all') && !exercise.fields.some(({ register }) => register?.name === key),
  );
  return shown.map((register) => <Promises key={register.key} register={register} />);
}

function Promises({ register }: { register: MethodRegister }) {
  const { t } = useI18n();
  const collaboration = useSlug();
  const { data } = useQuery(api.registers.list.queryOptions({ input: { collaboration, register: register.key } }));
  const lines = (data ?? [])
    .map(({ id, values }) => ({ id, text: rowTitle(register, values, () => undefined) }))
    .filter(({ text }) => text.trim() !== '');
  if (lines.length === 0) return null;
  return (
    <div className="agreement no-print">
      <Disclosure summary={t('exercise.agreement')}>
        <ul>
          {lines.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
