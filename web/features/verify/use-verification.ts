import { useEffect, useState } from 'react';
import type { VerificationView } from '../../../contract/documents.ts';
import { readVerifyCode } from '../../../domain/verify-code.ts';
import { client } from '../../lib/client.ts';
import { toProblem } from '../../lib/refusal.ts';

export type Verification =
  | { kind: 'ask' }
  | { kind: 'asking' }
  | { kind: 'found'; found: VerificationView }
  | { kind: 'unknown' }
  | { kind: 'problem'; error: unknown };

/** What a code belongs to; without a code one is asked for, and one that cannot be a code is unknown at once. */
export function useVerification(code: string, attempt: number): Verification {
  const [state, setState] = useState<Verification>({ kind: code === '' ? 'ask' : 'asking' });
  useEffect(() => {
    const read = readVerifyCode(code);
    if (read === null) return setState({ kind: code === '' ? 'ask' : 'unknown' });
    let isCurrent = true;
    setState({ kind: 'asking' });
    client.verification
      .get({ code: read })
      .then((found) => isCurrent && setState({ kind: 'found', found }))
      .catch(
        (error: unknown) =>
          isCurrent && setState(toProblem(error).code === 'NOT_FOUND' ? { kind: 'unknown' } : { kind: 'problem', error }),
      );
    return () => {
      isCurrent = false;
    };
  }, [code, attempt]);
  return state;
}
