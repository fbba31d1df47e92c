/** First and last number of each letter, numbers that the sources do not have, and the two with a letter after. */
const ranges: [letter: string, first: number, last: number, without?: number[]][] = [
  ['A', 1, 14],
  ['B', 1, 11],
  ['C', 1, 7],
  ['D', 1, 23, [19]],
  ['E', 1, 6],
  ['F', 1, 9],
  ['G', 0, 9],
  ['H', 0, 12],
  ['M', 1, 25, [7, 14, 15, 16, 18, 19, 20, 21, 23]],
  ['V', 0, 9],
  ['S', 0, 19],
];

/** Every id of the inventory. One that the map does not name is lost. */
export const expectedIds: readonly string[] = [
  ...ranges.flatMap(([letter, first, last, without = []]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index)
      .filter((number) => !without.includes(number))
      .map((number) => `${letter}${String(number).padStart(2, '0')}`),
  ),
  'M03b',
  'M03c',
];
