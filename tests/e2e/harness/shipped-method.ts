import type { Exercise, Field, Locale, Method, MethodRegister } from '../../../domain/method.ts';
import { loadMethods } from '../../../methods/load.ts';

const { methods } = loadMethods('methods');

/** Stad för stad as people read it in one language. */
export const shippedMethod = (locale: Locale): Method => methods['stad-for-stad']![locale];

/** The exercise at `station/exercise`. */
export function exerciseAt(place: string, locale: Locale = 'sv'): Exercise {
  const [station, exercise] = place.split('/');
  const found = shippedMethod(locale)
    .stations.find(({ key }) => key === station)
    ?.exercises.find(({ key }) => key === exercise);
  if (!found) throw new Error(`No exercise ${place}`);
  return found;
}

/** The field at `station/exercise.field`. */
export function fieldAt(address: string, locale: Locale = 'sv'): Field {
  const [place = '', key] = address.split('.');
  const found = exerciseAt(place, locale).fields.find((field) => field.key === key);
  if (!found) throw new Error(`No field ${address}`);
  return found;
}

export function registerOf(key: string, locale: Locale = 'sv'): MethodRegister {
  const found = shippedMethod(locale).registers.find((register) => register.key === key);
  if (!found) throw new Error(`No register ${key}`);
  return found;
}
