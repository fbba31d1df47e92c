/** One mistake in a method's files, told so that its author can find and mend it. */
export type MethodError = {
  /** Folder and file, for example `stad-for-stad/sv.yaml`. */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** Where in the file, for example `stations[start].exercises[engagement].mode`; empty for the file itself. */
  key: string;
  message: string;
};

/** The errors as text for a terminal or a log: one paragraph each, by file and line. An empty list gives `''`. */
export function describeMethodErrors(errors: readonly MethodError[]): string {
  if (errors.length === 0) return '';
  const paragraphs = sortMethodErrors(errors).map(({ file, line, key, message }) => {
    const place = key === '' ? '' : `  ${key}`;
    return `${file}:${line}${place}\n  ${message}`;
  });
  const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  return `${count} in the method files:\n\n${paragraphs.join('\n\n')}\n`;
}

/** The errors by file, then line, then key. */
export function sortMethodErrors(errors: readonly MethodError[]): MethodError[] {
  return [...errors].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.key.localeCompare(b.key, 'en'));
}
