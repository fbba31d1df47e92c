import { hasUnsaved } from './save-overview.ts';
import { i18n } from './i18n.ts';
import { notify } from './notify.ts';
import { refusalSentence, toProblem } from './refusal.ts';

/** Ends the session on this device and goes to the sign-in page. Stops while something is not saved. */
export async function signOut(): Promise<void> {
  if (hasUnsaved()) {
    notify(i18n().t('save.leave'), { tone: 'red' });
    return;
  }
  try {
    const response = await fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    if (!response.ok) throw Object.assign(new Error('sign-out'), { status: response.status });
    sessionStorage.clear();
    location.assign('/sign-in');
  } catch (error) {
    const problem = toProblem(error);
    notify(problem.code === 'NETWORK' ? i18n().t('common.offline') : refusalSentence(error), { tone: 'red' });
  }
}
