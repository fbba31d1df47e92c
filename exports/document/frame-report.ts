import type { DocumentTown } from '../../domain/document.ts';
import { own, said, shortened } from './blocks.ts';
import type { DocumentLocale, DocumentModel, DocumentSection, Span } from './document-model.ts';
import type { DocumentWords } from './document-words.ts';

export type Report = {
  locale: DocumentLocale;
  words: DocumentWords;
  town: DocumentTown;
  /** ISO date-time that it tells of. */
  date: string;
  /** What kind of report it is; also its title. */
  title: string;
  facts: { label: string; spans: Span[] }[];
  sections: DocumentSection[];
};

/** A report of how things stand on a day: the cover and running head of a document, without version or checksum. */
export function frameReport({ locale, words, town, date, title, facts, sections }: Report): DocumentModel {
  return {
    locale,
    contentLanguage: town.language ?? 'sv',
    title: `${title}, ${shortened(town.name, 120)}`,
    author: shortened(town.name, 200),
    date,
    runningHead: `${shortened(town.name, 44)} · ${title} · ${words.shortDate(date)}`,
    pageLabel: words.say('page'),
    contentsTitle: words.say('contents'),
    cover: {
      kicker: words.date(date),
      title: said(title),
      subtitle: own(town.name),
      facts: facts.length > 0 ? facts : [{ label: words.say('cover.date'), spans: [said(words.date(date))] }],
    },
    sections,
    missingCharacters: { one: words.say('missing', { count: 1 }), other: words.say('missing', { count: '{count}' }) },
  };
}
