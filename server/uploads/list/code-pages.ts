import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';

/** The alphabets of one byte that programs have saved lists in, by Microsoft's number (1252, 850; 10000 = Macintosh). */
export const decodeCodePage = (page: number, bytes: Uint8Array): string => tables.utils.decode(page, Buffer.from(bytes));

/** What `@e965/xlsx` reads old workbooks by. Its types (0.20.3) tell of a default export that the module does not have. */
export const tables = codePages as unknown as typeof codePages.cptable;
