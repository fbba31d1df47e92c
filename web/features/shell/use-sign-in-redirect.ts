import { useEffect } from 'react';
import { toProblem } from '../../lib/refusal.ts';
import { hasUnsaved } from '../../lib/save-overview.ts';
import { signInAddress } from '../../lib/sign-in-address.ts';

/** Goes to the sign-in page when `error` says that nobody is signed in, unless something on the page is not saved. */
export function useSignInRedirect(error: unknown): boolean {
  const signedOut = Boolean(error) && toProblem(error).code === 'NOT_SIGNED_IN';
  useEffect(() => {
    if (signedOut && !hasUnsaved()) location.replace(signInAddress());
  }, [signedOut]);
  return signedOut;
}
