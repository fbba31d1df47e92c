export type ConnectionUrl = { socketDir: string; port: number; user: string; password: string; database: string };

/**
 * Address of a database on a unix socket, in a form that `pg`, `psql` and `new URL()` all read: the `host` in the
 * query wins over the placeholder host name.
 */
export function connectionUrl({ socketDir, port, user, password, database }: ConnectionUrl): string {
  const url = new URL(`postgresql://localhost:${port}/${database}`);
  url.username = user;
  url.password = password;
  url.searchParams.set('host', socketDir);
  return url.toString();
}
