import type { StartMethod } from '../../contract/set-up.ts';
import { Refusal } from '../../domain/errors.ts';
import { usualMethod } from '../../domain/method-use.ts';
import type { Locale } from '../../domain/method.ts';
import type { Services } from '../services.ts';

/** The methods on board that a new collaboration can begin with, the usual one first. */
export function startMethods(services: Services, locale: Locale): StartMethod[] {
  const ids = services.methodIds().toSorted((a, b) => Number(b === usualMethod) - Number(a === usualMethod));
  return ids.flatMap((id) => {
    const method = services.method(id, locale);
    return method ? [{ id, title: method.title, lead: method.lead }] : [];
  });
}

/** Errors: BAD_INPUT for a method that is not on board. */
export function requireOnBoard(services: Services, method: string | undefined): void {
  if (method !== undefined && !services.method(method, 'sv')) throw new Refusal('BAD_INPUT', { fields: [{ path: 'method' }] });
}
