import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

/** For `orderBy`: names and titles as Swedish lists have them, å, ä and ö after z. The web and JavaScript sort by `compareWords`. */
export const inWordOrder = (words: AnyColumn): SQL => sql`${words} collate "sv-x-icu"`;
