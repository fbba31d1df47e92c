/**
 * Where to go after signing in: `wanted` when it is a path on this server, otherwise the start page. Anything that a
 * browser could read as another site (`//host`, `/\host`, a scheme, control characters) becomes "/", and so do the
 * sign-in pages themselves.
 */
export function localPath(wanted: string | null | undefined): string {
  if (!wanted || wanted.length > 500 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return '/';
  return /^\/(?:sign-in|set-up|entry|api|rpc)(?:[/?#]|$)/.test(wanted) ? '/' : wanted;
}
