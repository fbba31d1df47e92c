import { watch } from 'node:fs';

import type { Locale, Method } from '../domain/method.ts';
import { describeMethodErrors, loadMethods } from '../methods/load.ts';
import { StartError } from './start-error.ts';

const folder = `${import.meta.dirname}/../methods/`;

export type MethodLibrary = {
  method(id: string, locale: Locale): Method | undefined;
  methodIds(): string[];
  /** Reads the files again when one is edited; a broken edit is described and the last good version stays. */
  watch(onChange: (problem: string | null) => void): () => void;
};

/** All methods on board, or those in another folder. A method with errors stops the start, with file, line and key. */
export function openMethodLibrary(methodsDir: string | null): MethodLibrary {
  const root = methodsDir ?? folder;
  let { methods, errors } = loadMethods(root);
  if (errors.length > 0) throw new StartError(describeMethodErrors(errors));
  return {
    method: (id, locale) => methods[id]?.[locale],
    methodIds: () => Object.keys(methods),
    watch: (onChange) => {
      let timer: NodeJS.Timeout | undefined;
      const reload = () => {
        const again = loadMethods(root);
        if (again.errors.length > 0) return onChange(describeMethodErrors(again.errors));
        methods = again.methods;
        onChange(null);
      };
      const watcher = watch(root, { recursive: true }, (_event, file) => {
        if (!/\.ya?ml$/.test(String(file))) return;
        clearTimeout(timer);
        timer = setTimeout(reload, 60);
      });
      return () => watcher.close();
    },
  };
}
