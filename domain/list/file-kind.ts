/** Kinds of file that are read as lists. */
export type ReadKind = 'workbook' | 'open-document' | 'text';

/** Kinds that people bring for a list and that are not read: what each is and what to save it as stands in the texts. */
export const otherKinds = [
  'web-page',
  'pdf',
  'picture',
  'word',
  'open-text',
  'rich-text',
  'numbers',
  'shortcut',
  'slides',
  'zip',
] as const;
export type OtherKind = (typeof otherKinds)[number];
