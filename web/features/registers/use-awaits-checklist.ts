import { skipToken, useQuery } from '@tanstack/react-query';
import type { MethodRegister } from '../../../domain/method.ts';
import { api } from '../../lib/api.ts';
import { useSlug } from '../../lib/collaboration.ts';

/** True while a register waits for its checklist; also until that is known. Ticks are made on another page, so it is asked anew. */
export function useAwaitsChecklist(register: MethodRegister): boolean {
  const collaboration = useSlug();
  const summary = useQuery({
    ...api.registers.summary.queryOptions({ input: register.checklist ? { collaboration } : skipToken }),
    refetchOnMount: 'always',
  });
  if (register.checklist === null) return false;
  return summary.data?.find((one) => one.register === register.key)?.awaitsChecklist ?? true;
}
