/** Address of the sign-in page that comes back here afterwards. `again`: also for a browser where somebody is signed in. */
export function signInAddress({ again = false } = {}): string {
  const here = location.pathname + location.search;
  const query = new URLSearchParams({ ...(again ? { again: '1' } : {}), ...(here === '/' ? {} : { next: here }) }).toString();
  return query === '' ? '/sign-in' : `/sign-in?${query}`;
}
