import type { DocumentSnapshot } from '../../domain/document.ts';
import { own, said, shortened } from './blocks.ts';
import { confirmationStatus } from './confirmation-blocks.ts';
import type { DocumentModel, DocumentSection, Span } from './document-model.ts';
import type { DocumentRequest } from './document-request.ts';
import type { DocumentWords } from './document-words.ts';

type Frame = {
  request: DocumentRequest<DocumentSnapshot>;
  words: DocumentWords;
  /** Kind of document; also its name in the running head when `title` is a whole sentence. */
  kicker: string;
  title: Span;
  titleInHead: boolean;
  /** Facts that only this kind of document has, shown first on the cover. */
  facts: { label: string; spans: Span[] }[];
  sections: DocumentSection[];
  /** Null for a document that nobody confirms. */
  status?: null;
};

/** Longest name in the running head; the cover holds it whole. */
const longestHeadPart = 44;

/** Puts the cover, the running head and the file's own data around a document's sections. */
export function frameDocument({ request, words, kicker, title, titleInHead, facts, sections, status }: Frame): DocumentModel {
  const { snapshot, sha256, locale } = request;
  const { name, municipality } = snapshot.collaboration;
  const version = sha256 === null ? words.say('draft') : words.say('version', { version: snapshot.version });
  const untitled = title.text.trim() === '';
  const plainTitle = untitled || !titleInHead ? kicker : shortened(title.text, 200);
  return {
    locale,
    contentLanguage: snapshot.collaboration.language ?? 'sv',
    title: `${plainTitle}, ${shortened(name, 120)}`,
    author: shortened(name, 200),
    date: snapshot.frozenAt,
    runningHead: [name, plainTitle]
      .map((part) => shortened(part, longestHeadPart))
      .concat(version)
      .join(' · '),
    pageLabel: words.say('page'),
    contentsTitle: words.say('contents'),
    cover: {
      kicker: untitled ? '' : kicker,
      title: untitled ? said(kicker) : title,
      subtitle: own(name),
      facts: [
        ...facts,
        ...(municipality.trim() === '' || municipality === name
          ? []
          : [{ label: words.say('cover.municipality'), spans: [own(municipality)] }]),
        { label: words.say('cover.version'), spans: [said(sha256 === null ? words.say('draft') : String(snapshot.version))] },
        { label: words.say(sha256 === null ? 'cover.draftDate' : 'cover.date'), spans: [said(words.date(snapshot.frozenAt))] },
        ...(status === null
          ? []
          : [{ label: words.say('cover.status'), spans: [said(confirmationStatus(request.confirmations, sha256, words))] }]),
      ],
    },
    sections: joinSections(sections.filter(({ blocks }) => blocks.length > 0)),
    missingCharacters: { one: words.say('missing', { count: 1 }), other: words.say('missing', { count: '{count}' }) },
  };
}

/** Sections of one orientation flow on after each other unless one of them starts a page. */
function joinSections(sections: DocumentSection[]): DocumentSection[] {
  const joined: DocumentSection[] = [];
  for (const section of sections) {
    const last = joined.at(-1);
    if (last && !section.startsPage && last.landscape === section.landscape) last.blocks = [...last.blocks, ...section.blocks];
    else joined.push({ ...section });
  }
  return joined;
}
