import type { LensView } from './method.ts';

/** How a town uses a method: as a road of its own, as a lens over another road, or not at all. @source inventory S00 */
export const methodUses = ['road', 'lens', 'off'] as const;
export type MethodUse = (typeof methodUses)[number];

/** The methods of a town in their order, and those of them that are lenses only. */
export type MethodsInUse = { methods: string[]; lenses: string[] };

/** The method that a collaboration begins with when nobody chooses. */
export const usualMethod = 'stad-for-stad';

/** How a town uses the method of that id. */
export function methodUseOf({ methods, lenses }: MethodsInUse, id: string): MethodUse {
  return lenses.includes(id) ? 'lens' : methods.includes(id) ? 'road' : 'off';
}

/** The roads of a town, in their order. */
export const roadsOf = ({ methods, lenses }: MethodsInUse): string[] => methods.filter((id) => !lenses.includes(id));

/** The methods of a town with one used in another way. A method that comes in is put last. */
export function withUse({ methods, lenses }: MethodsInUse, id: string, use: MethodUse): MethodsInUse {
  const others = lenses.filter((one) => one !== id);
  if (use === 'off') return { methods: methods.filter((one) => one !== id), lenses: others };
  return { methods: methods.includes(id) ? methods : [...methods, id], lenses: use === 'lens' ? [...others, id] : others };
}

/** The roads that a method can be a lens over. */
export function lensOver(lens: readonly LensView[], inUse: MethodsInUse): string[] {
  return roadsOf(inUse).filter((road) => lens.some(({ method }) => method === road));
}
