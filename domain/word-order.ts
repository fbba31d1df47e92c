/**
 * Compares two names or titles as Swedish lists do: å, ä and ö after z, é as e, upper and lower case alike, and numbers
 * inside words by value. The database sorts by `inWordOrder` of the store.
 */
export const compareWords: (a: string, b: string) => number = new Intl.Collator('sv', { numeric: true }).compare;
