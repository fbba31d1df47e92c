/** Address of the sign-in page that comes back here afterwards. */
export function signInAddress(): string {
  const here = location.pathname + location.search;
  return here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`;
}
