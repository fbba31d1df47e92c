type Answers = Record<string, string>;

/** Answers of two who share a link: what one has left alone is the other's, what both have changed stands whole, theirs first. */
export function joinAnswers({ base, mine, theirs }: { base: Answers; mine: Answers; theirs: Answers }): Answers {
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...keys].map((key) => {
      const [before = '', own = '', other = ''] = [base[key], mine[key], theirs[key]];
      if (own === before || own === other) return [key, other];
      if (other === before) return [key, own];
      return [key, [other, own].filter((text) => text.trim() !== '').join('\n\n')];
    }),
  );
}
