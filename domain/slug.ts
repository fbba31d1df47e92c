/**
 * A short name for addresses out of a town's name: lower-case letters, digits and single hyphens, at most 60. Letters
 * with marks lose them ("Malmö" is "malmo", "Åre" is "are"). Empty when nothing is left.
 */
export function proposeSlug(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
