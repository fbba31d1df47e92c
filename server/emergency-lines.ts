import { readFileSync } from 'node:fs';

import type { Locale } from '../domain/method.ts';
import type { CollaborationSettings } from './store/schema/index.ts';

type Defaults = { checkedOn: string; lines: ({ number: string } & Record<Locale, { label: string; note: string }>)[] };

const defaults = JSON.parse(readFileSync(new URL('../locales/emergency-lines.json', import.meta.url), 'utf8')) as Defaults;

/** The numbers to call: the town's own list, or the one that comes with Ringar in the reader's language, with its date. */
export function emergencyLines(settings: CollaborationSettings, locale: Locale): NonNullable<CollaborationSettings['emergency']> {
  return (
    settings.emergency ??
    defaults.lines.map(({ number, [locale]: words }) => ({ ...words, number, checkedOn: defaults.checkedOn }))
  );
}
