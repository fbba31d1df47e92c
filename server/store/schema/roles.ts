import { pgRole } from 'drizzle-orm/pg-core';

/**
 * The two roles the running process uses. Neither owns anything and neither bypasses row-level security; the owner
 * connection is used for migrations, backup and restore only.
 */
export const appRole = pgRole('ringar_app').existing();

/** Signs people in, resolves links, sends mail: everything above a single collaboration. */
export const systemRole = pgRole('ringar_system').existing();
