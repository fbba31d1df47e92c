import { Refusal } from '../../domain/errors.ts';

/** Refuses with NOT_SIGNED_IN or NOT_ALLOWED unless the user is an administrator of the installation. */
export function requireAdmin<User extends { admin: boolean }>(user: User | null): User {
  if (!user) throw new Refusal('NOT_SIGNED_IN');
  if (!user.admin) throw new Refusal('NOT_ALLOWED', { right: 'administer' });
  return user;
}
