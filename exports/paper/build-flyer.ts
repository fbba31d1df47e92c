import type { Field } from '../../domain/method.ts';
import { own, said, shortened } from '../document/blocks.ts';
import { documentWords } from '../document/document-words.ts';
import { longestHeading } from '../document/longest-heading.ts';
import { prepareRichText } from '../document/prepare-rich-text.ts';
import type { ExerciseContent, ExercisePaperRequest } from './exercise-content.ts';
import type { FlyerModel, FlyerPart } from './flyer-model.ts';

/**
 * The flyer that the group has written in an exercise whose `flyer` names the fields of the front. What is not written is
 * left out. Null for the empty form, for an exercise that is no flyer, and while nothing is written.
 * @source inventory F08
 */
export function buildFlyer(request: ExercisePaperRequest): FlyerModel | null {
  const { exercise, content, town, locale } = request;
  if (content === null || exercise.flyer.length === 0) return null;
  const isFront = ({ key }: Field) => exercise.flyer.includes(key);
  const [headlineKey, ...frontKeys] = exercise.flyer;
  const front = exercise.fields.filter(({ key }) => frontKeys.includes(key)).flatMap((field) => partOf(field, content));
  const behind = exercise.fields.filter((field) => !isFront(field));
  const back = behind.filter(({ type }) => type === 'rich-text').flatMap((field) => partOf(field, content));
  const facts = behind.flatMap(({ type, key, label }) =>
    type === 'short-text' && isWritten(content.text[key]) ? [{ label, spans: [own(content.text[key] ?? '')] }] : [],
  );
  const headline = content.text[headlineKey ?? ''] ?? '';
  if (!isWritten(headline) && front.length + back.length + facts.length === 0) return null;
  const words = documentWords(locale);
  const title = isWritten(headline) ? headline : exercise.title;
  return {
    locale,
    contentLanguage: request.contentLanguage ?? 'sv',
    title: `${shortened(title, 200)}, ${shortened(town, 120)}`,
    author: shortened(town, 200),
    date: request.date,
    town: own(shortened(town, 60)),
    headline: isWritten(headline) ? own(headline) : said(title),
    front,
    back,
    facts,
    missingCharacters: { one: words.say('paper.missing', { count: 1 }), other: words.say('paper.missing', { count: '{count}' }) },
  };
}

const isWritten = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** A text with its heading; nothing when it is not written. */
function partOf({ key, type, label }: Field, content: ExerciseContent): FlyerPart[] {
  const text = content.text[key] ?? '';
  const blocks =
    type === 'rich-text'
      ? prepareRichText(content.rich[key], 1)
      : isWritten(text)
        ? [{ type: 'paragraph' as const, spans: [own(text)] }]
        : [];
  return blocks.length === 0 ? [] : [{ title: shortened(label, longestHeading), blocks }];
}
