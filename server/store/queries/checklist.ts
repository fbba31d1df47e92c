import type { FieldPoint, Method, MethodRegister } from '../../../domain/method.ts';
import { Refusal } from '../../../domain/errors.ts';
import type { Services } from '../../services.ts';
import type { Work } from '../door.ts';
import { findField, methodsEverUsed } from './method-in-use.ts';
import { readWorksheet } from './worksheets.ts';

type Places = { method: Method; register: MethodRegister };

/** Keys of the registers whose checklist the group has not gone through; nothing is written in them until it has. */
export async function registersAwaitingChecklist(
  work: Work,
  services: Pick<Services, 'method' | 'earlierExercises'>,
): Promise<Set<string>> {
  const waiting = new Set<string>();
  for (const { method, register } of await guardedRegisters(work, services)) {
    if (!(await isTicked(work, method, register.checklist!))) waiting.add(register.key);
  }
  return waiting;
}

/**
 * Refuses with CHECKLIST_FIRST and where the checklist stands, unless the register has none or all of it is ticked. Ticks that
 * are not stored yet count.
 * @source inventory D10
 */
export async function requireChecklist(work: Work, services: Services, key: string): Promise<void> {
  const found = (await guardedRegisters(work, services)).find(({ register }) => register.key === key);
  if (!found || (await isTicked(work, found.method, found.register.checklist!))) return;
  await services.storeLiveDocuments(work.scope.collaborationId);
  if (await isTicked(work, found.method, found.register.checklist!)) return;
  throw new Refusal('CHECKLIST_FIRST', { ...found.register.checklist });
}

async function guardedRegisters(work: Work, services: Pick<Services, 'method' | 'earlierExercises'>): Promise<Places[]> {
  const methods = await methodsEverUsed(work, services);
  return methods.flatMap((method) =>
    method.registers.filter(({ checklist }) => checklist !== null).map((register) => ({ method, register })),
  );
}

async function isTicked(work: Work, method: Method, place: FieldPoint): Promise<boolean> {
  const { values } = await readWorksheet(work, { method: method.id, station: place.station, exercise: place.exercise });
  const items = findField(method, place)?.items ?? [];
  return items.every(({ key }) => values[`${place.field}.${key}.checked`] === true);
}
