import { EnterByLink } from '../features/sign-in/enter-by-link.tsx';

/** `/entry/<token>`: a printed link that signs in. */
export function EntryPage({ token }: { token: string }) {
  return <EnterByLink token={token} />;
}
