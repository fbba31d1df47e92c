/** What texts belong to (`start/readiness`, `register:risks`) as a part of an address, and back. */
export const ownerToAddress = (owner: string): string => owner.replace('/', '~');
export const ownerFromAddress = (address: string): string => address.replace('~', '/');
