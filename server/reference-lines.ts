import { readFileSync } from 'node:fs';

import type { Locale } from '../domain/method.ts';
import type { CollaborationSettings } from './store/schema/index.ts';

type ReferenceLines = NonNullable<CollaborationSettings['references']>;
type Defaults = {
  lines: ({ address: string; checkedOn: string | null } & Record<Locale, { label: string; note: string }>)[];
};

const defaults = JSON.parse(readFileSync(new URL('../locales/reference-lines.json', import.meta.url), 'utf8')) as Defaults;

/** What there is to look up: the town's own list, or the one that comes with Ringar in the reader's language, with its dates. */
export function referenceLines(settings: CollaborationSettings, locale: Locale): ReferenceLines {
  return (
    settings.references ?? defaults.lines.map(({ address, checkedOn, [locale]: words }) => ({ ...words, address, checkedOn }))
  );
}
