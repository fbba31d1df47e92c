import type { z } from 'zod';
import type { Locale, Method } from '../domain/method.ts';
import { locales } from '../domain/method.ts';
import { checkFields } from './check-fields.ts';
import { checkFlows } from './check-flows.ts';
import { checkRegisters } from './check-registers.ts';
import { checkStructure } from './check-structure.ts';
import { checkTexts } from './check-texts.ts';
import { compareLocales } from './compare-locales.ts';
import { describeIssues } from './describe-issue.ts';
import { joinMethod } from './join-method.ts';
import type { MethodError } from './method-error.ts';
import { sortMethodErrors } from './method-error.ts';
import type { YamlFile } from './read-yaml.ts';
import { readYaml } from './read-yaml.ts';
import { methodStructureSchema, methodTextSchema } from './schema.ts';

/** A method in every language, or the errors that keep it from being one. */
export type MethodResult = { methods: Record<Locale, Method>; errors: [] } | { methods: null; errors: MethodError[] };

type Read<T> = { yaml: YamlFile; value: T } | { errors: MethodError[] };

/**
 * Makes a method of the bytes of its files, by file name (`method.yaml`, `sv.yaml`, `en.yaml`). `folder` is the name
 * of its folder. Never throws, whatever the bytes are. Errors come sorted by file and line; a file that cannot be read
 * hides only the checks that need it.
 */
export function checkMethod(folder: string, files: ReadonlyMap<string, Uint8Array>): MethodResult {
  try {
    return check(folder, files);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      methods: null,
      errors: [{ file: `${folder}/method.yaml`, line: 1, key: '', message: `The method cannot be checked: ${reason}.` }],
    };
  }
}

function check(folder: string, files: ReadonlyMap<string, Uint8Array>): MethodResult {
  const structure = read(folder, files, 'method.yaml', methodStructureSchema);
  const texts = locales.map((locale) => ({ locale, read: read(folder, files, `${locale}.yaml`, methodTextSchema) }));
  const errors = [structure, ...texts.map((text) => text.read)].flatMap((file) => ('errors' in file ? file.errors : []));
  errors.push(...strayFiles(folder, files));
  if ('errors' in structure) return { methods: null, errors: sortMethodErrors(errors) };

  const { yaml, value } = structure;
  const structureErrors = [
    ...checkStructure(yaml, value, folder),
    ...checkRegisters(yaml, value),
    ...checkFields(yaml, value),
    ...checkFlows(yaml, value),
  ];
  errors.push(...structureErrors);
  const readable = texts.flatMap((text) =>
    'errors' in text.read ? [] : [{ locale: text.locale, yaml: text.read.yaml, text: text.read.value }],
  );
  // Texts are only compared with a structure that is right, or each mistake in it would return once per language.
  const textErrors = structureErrors.length > 0 ? [] : readable.flatMap((text) => checkTexts(text.yaml, value, text.text));
  errors.push(...textErrors);
  const [first, ...others] = readable;
  if (first !== undefined && textErrors.length + structureErrors.length === 0)
    errors.push(...others.flatMap((other) => compareLocales(first, other)));
  if (errors.length > 0) return { methods: null, errors: sortMethodErrors(errors) };
  const joined = readable.map(({ locale, text }) => [locale, joinMethod(value, text, locale)]);
  return { methods: Object.fromEntries(joined) as Record<Locale, Method>, errors: [] };
}

function read<T extends z.ZodType>(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  schema: T,
): Read<z.infer<T>> {
  const file = `${folder}/${name}`;
  const bytes = files.get(name);
  if (bytes === undefined) return { errors: [{ file, line: 1, key: '', message: `The file ${name} is missing.` }] };
  const { yaml, errors } = readYaml(file, bytes);
  if (yaml === null) return { errors };
  const parsed = schema.safeParse(yaml.data);
  return parsed.success ? { yaml, value: parsed.data } : { errors: describeIssues(yaml, parsed.error) };
}

function strayFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): MethodError[] {
  const expected = ['method.yaml', ...locales.map((locale) => `${locale}.yaml`)];
  return [...files.keys()]
    .filter((name) => !expected.includes(name))
    .map((name) => ({
      file: `${folder}/${name}`,
      line: 1,
      key: '',
      message: `This file is not read. A method has ${expected.join(', ')}; languages are listed in domain/method.ts.`,
    }));
}
