import type { FlowPoint } from '../domain/method.ts';

const fieldForm = /^([a-z0-9-]+)\/([a-z0-9-]+)\.([a-z0-9-]+)$/;
const registerForm = /^register:([a-z0-9-]+)$/;

/** Reads `station/exercise.field` or `register:name` as written in `method.yaml`; null when it is neither. */
export function parseFlowPoint(written: string): FlowPoint | null {
  const [, station, exercise, field] = fieldForm.exec(written) ?? [];
  if (station !== undefined && exercise !== undefined && field !== undefined) return { kind: 'field', station, exercise, field };
  const register = registerForm.exec(written)?.[1];
  return register === undefined ? null : { kind: 'register', register };
}
