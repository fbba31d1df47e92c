import { OpenLink } from '../features/sign-in/open-link.tsx';
import { SignInFlow } from '../features/sign-in/sign-in-flow.tsx';

/** `/sign-in`: the ways in. `/sign-in/<token>`: the link in a mail. */
export function SignInPage({ token }: { token: string }) {
  return token ? <OpenLink token={token} /> : <SignInFlow />;
}
