import { authPost } from './auth-client.ts';
import { clearTabButDrafts } from './drafts.ts';
import { flushAllSavers, hasUnsaved, leaveWithoutAsking } from './save-overview.ts';
import { i18n } from './i18n.ts';
import { notify } from './notify.ts';
import { refusalSentence, toProblem } from './refusal.ts';

/** How long a sign-out waits for what is being saved. */
const longestSaveMs = 3_000;

/**
 * Ends the session on this device and goes to the sign-in page. What cannot be saved is said first; who signs out anyway
 * finds it again in this tab after signing in as the same user.
 */
export async function signOut({ anyway = false } = {}): Promise<void> {
  const { t } = i18n();
  if (hasUnsaved() && !anyway) {
    await Promise.race([flushAllSavers(), new Promise((resolve) => setTimeout(resolve, longestSaveMs))]);
    if (hasUnsaved()) {
      notify(t('save.leave'), {
        tone: 'red',
        action: { label: t('save.leaveAnyway'), run: () => void signOut({ anyway: true }) },
      });
      return;
    }
  }
  try {
    await authPost('/sign-out');
    leaveWithoutAsking();
    clearTabButDrafts();
    location.assign('/sign-in');
  } catch (error) {
    const problem = toProblem(error);
    notify(problem.code === 'NETWORK' ? t('common.offline') : refusalSentence(error), { tone: 'red' });
  }
}
