import * as Y from 'yjs';

/** What an update brings. */
export type Brought = {
  /** All that is or could become text: texts, values, attributes, keys and names. */
  words: unknown[];
  /** Names of the shared types that it writes in. */
  roots: string[];
  /** Whether a page could have made it: pages have no use for files and documents inside a document. */
  isKnown: boolean;
};

/** Reads an update without applying it. */
export function readUpdate(update: Uint8Array): Brought {
  const items = Y.decodeUpdate(update).structs.filter((struct) => struct instanceof Y.Item);
  // The parent of an item that has not been applied is still a name.
  const roots = items.map((item) => item.parent as unknown).filter((parent) => typeof parent === 'string');
  return {
    words: [...items.map(({ content, parentSub }) => [contentOf(content), parentSub]), roots],
    roots,
    isKnown: !items.some(({ content }) => content instanceof Y.ContentBinary || content instanceof Y.ContentDoc),
  };
}

/**
 * Everything that a document holds as text, whatever the shape: the plain form leaves out attributes and elements that no
 * page shows, but they are stored and sent to everyone. Letters of one text stand together, also over the borders of
 * bold and of texts beside each other.
 */
export function wordsOfDocument(doc: Y.Doc): unknown[] {
  return [...doc.share.values()].map((type) => wordsOfType(type));
}

/** What a shared type holds: pieces in order, and pieces by key. */
type Pieces = Pick<Y.AbstractType<unknown>, '_start' | '_map'>;

function wordsOfType(type: Pieces): unknown[] {
  const words: unknown[] = [type instanceof Y.XmlElement ? type.nodeName : null];
  let run = '';
  const endRun = () => {
    words.push(run);
    run = '';
  };
  for (let item = type._start; item; item = item.right) {
    if (item.deleted || item.content instanceof Y.ContentFormat) continue;
    const { content } = item;
    if (content instanceof Y.ContentString) run += content.str;
    else if (content instanceof Y.ContentType && content.type instanceof Y.XmlText) {
      const [name, ...inner] = wordsOfType(content.type);
      run += inner.filter((part) => typeof part === 'string').join('');
      words.push(name, ...inner.filter((part) => typeof part !== 'string'));
    } else {
      endRun();
      words.push(partOf(content));
    }
  }
  endRun();
  for (const [key, item] of type._map) {
    if (!item.deleted) words.push(key, partOf(item.content));
  }
  return words;
}

function partOf(content: Y.Item['content']): unknown {
  return content instanceof Y.ContentType ? wordsOfType(content.type) : contentOf(content);
}

/** What a piece says by itself, without what stands inside it. */
function contentOf(content: Y.Item['content']): unknown {
  if (content instanceof Y.ContentString) return content.str;
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return content.arr;
  if (content instanceof Y.ContentEmbed) return content.embed;
  if (content instanceof Y.ContentFormat) return [content.key, content.value];
  if (content instanceof Y.ContentType) return content.type instanceof Y.XmlElement ? content.type.nodeName : null;
  return null;
}
