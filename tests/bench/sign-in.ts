/** Signs in by a printed link and gives the session cookie. */
export async function signIn(url: string, entryLink: string): Promise<string> {
  const response = await fetch(`${url}/api/auth/entry`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ token: entryLink.split('/').at(-1) }),
  });
  if (!response.ok) throw new Error(`sign-in answered ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
