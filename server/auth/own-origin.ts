/** What a request says of the page that made it; undefined for a header that is not there. */
export type PageOfRequest = { origin: string | undefined; host: string | undefined; fetchSite?: string | undefined };

/**
 * True when a request comes from a page of this very server, or from a program that names no page. The whole origin
 * counts, scheme and port too: a page over http on the same host can be written by anybody on the way. Where Ringar
 * itself is reached over http, as on the machine itself, the name in the address may differ from PUBLIC_URL.
 */
export function isOwnOrigin(publicUrl: string, { origin, host, fetchSite }: PageOfRequest): boolean {
  if (!origin) return fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none';
  const own = new URL(publicUrl);
  return origin === own.origin || (own.protocol === 'http:' && origin === `http://${host}`);
}
