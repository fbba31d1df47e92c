/** A label without case, marks and extra spaces, so that "Hälso- och sjukvård" and "hälso och sjukvård " are one. */
export function normaliseLabel(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
