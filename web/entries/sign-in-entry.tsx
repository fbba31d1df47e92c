import { chooseEntryPage } from '../features/entries/entry-pages.tsx';
import { EntryFrame } from '../features/entries/entry-frame.tsx';
import { EntryRings } from '../features/entries/entry-rings.tsx';

const Page = chooseEntryPage([
  { segment: 'sign-in', load: async () => (await import('../pages/sign-in-page.tsx')).SignInPage },
  { segment: 'set-up', load: async () => (await import('../pages/set-up-page.tsx')).SetUpPage },
  { segment: 'invitation', load: async () => (await import('../pages/invitation-page.tsx')).InvitationPage },
  { segment: 'entry', load: async () => (await import('../pages/entry-page.tsx')).EntryPage },
]);

/** The entry for people who are not signed in yet: sign-in, set-up, invitation, sign-in link. */
export function SignInEntry() {
  return (
    <EntryFrame>
      <EntryRings />
      <Page />
    </EntryFrame>
  );
}
