import { chooseEntryPage } from '../features/entries/entry-pages.tsx';
import { EntryFrame } from '../features/entries/entry-frame.tsx';

const Page = chooseEntryPage([
  { segment: 'link', load: async () => (await import('../pages/link-page.tsx')).LinkPage },
  { segment: 'guest', load: async () => (await import('../pages/guest-page.tsx')).GuestPage },
  { segment: 'verify', load: async () => (await import('../pages/verify-page.tsx')).VerifyPage },
]);

/** The entry for people who come by a personal link and have no account. */
export function LinkEntry() {
  return (
    <EntryFrame wide>
      <Page />
    </EntryFrame>
  );
}
