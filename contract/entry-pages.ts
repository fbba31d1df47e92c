/** First path segment of the addresses that a small entry of its own answers; every other page is the application. */
const signInSegments = ['sign-in', 'set-up', 'invitation', 'entry'];
const linkSegments = ['link', 'guest', 'verify'];

/** The built HTML file that answers `path`: the one list that server and development server share. */
export function entryPageOf(path: string): 'index.html' | 'signin.html' | 'link.html' {
  const first = path.split('/')[1] ?? '';
  if (signInSegments.includes(first)) return 'signin.html';
  if (linkSegments.includes(first)) return 'link.html';
  return 'index.html';
}
