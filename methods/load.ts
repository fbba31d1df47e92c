import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Locale, Method } from '../domain/method.ts';
import type { MethodResult } from './check-method.ts';
import { checkMethod } from './check-method.ts';
import type { MethodError } from './method-error.ts';

export type { MethodResult } from './check-method.ts';
export { describeMethodErrors, type MethodError } from './method-error.ts';

/** Loads one method from its folder. Whatever its files hold, the answer is the method or a list of errors. */
export function loadMethod(folder: string): MethodResult {
  const name = basename(resolve(folder));
  try {
    return checkMethod(name, readYamlFiles(folder));
  } catch (error) {
    return { methods: null, errors: [unreadable(name, error)] };
  }
}

/**
 * Loads every method in a folder of methods: each subfolder with a YAML file in it. Methods that are right are in
 * `methods` by id also when another one has errors.
 */
export function loadMethods(rootFolder: string): { methods: Record<string, Record<Locale, Method>>; errors: MethodError[] } {
  const methods: Record<string, Record<Locale, Method>> = {};
  const errors: MethodError[] = [];
  for (const name of methodFolders(rootFolder, errors)) {
    const result = loadMethod(join(rootFolder, name));
    if (result.methods === null) errors.push(...result.errors);
    else methods[name] = result.methods;
  }
  errors.push(...sharedStations(methods));
  return { methods, errors };
}

/** A station is found by its key alone, so two methods on board cannot both have it. */
function sharedStations(methods: Record<string, Record<Locale, Method>>): MethodError[] {
  const owner = new Map<string, string>();
  return Object.entries(methods).flatMap(([id, { sv }]) =>
    sv.stations.flatMap(({ key }) => {
      const first = owner.get(key);
      owner.set(key, first ?? id);
      if (first === undefined) return [];
      const message = `The station "${key}" stands in the method ${first} too. Give it a key that no other method has.`;
      return [{ file: `${id}/method.yaml`, line: 1, key: `stations.${key}`, message }];
    }),
  );
}

function methodFolders(rootFolder: string, errors: MethodError[]): string[] {
  try {
    return readdirSync(rootFolder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .filter((name) => readdirSync(join(rootFolder, name)).some(isYamlName))
      .sort();
  } catch (error) {
    errors.push(unreadable(basename(resolve(rootFolder)), error));
    return [];
  }
}

function readYamlFiles(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && isYamlName(entry.name))
    .map(({ name }) => name);
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** Editors leave `.#sv.yaml` and `sv.yaml~` beside the file: those are not ours. */
function isYamlName(name: string): boolean {
  return /^[^.].*\.ya?ml$/i.test(name);
}

function unreadable(file: string, error: unknown): MethodError {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return { file, line: 1, key: '', message: `The folder or a file in it cannot be read (${reason}).` };
}
