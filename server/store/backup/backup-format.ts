import { StartError } from '../../start-error.ts';

/**
 * A backup is gzipped text, one JSON value a line. Objects are marks, arrays are rows:
 *
 *     {"mark":"backup","format":1,...}                         what it is and which migration it stands at
 *     {"mark":"table","schema":"public","name":"actor","columns":["collaboration_id","id",...]}
 *     ["0190...","0190...",...]                                one row: every value as PostgreSQL writes it, or null
 *     {"mark":"table-end","rows":12,"sha256":"..."}            of the row lines, each with its line feed
 *     {"mark":"sequences","values":[...]}
 *     {"mark":"end","tables":31,"rows":977,"sha256":"..."}     of all lines before
 */
export const backupFormat = 1;

export type BackupHeader = {
  mark: 'backup';
  format: number;
  /** ISO date-time. */
  createdAt: string;
  /** Version of Ringar that made it. */
  ringar: string;
  databaseVersion: string;
  /** `when` of the newest migration, in milliseconds. */
  migratedTo: number;
};

export type TableMark = { mark: 'table'; schema: string; name: string; columns: string[] };
export type TableEndMark = { mark: 'table-end'; rows: number; sha256: string };
export type SequenceValue = { schema: string; name: string; value: string | null };
export type SequencesMark = { mark: 'sequences'; values: SequenceValue[] };
export type EndMark = { mark: 'end'; tables: number; rows: number; sha256: string };
export type Mark = BackupHeader | TableMark | TableEndMark | SequencesMark | EndMark;

/** What a backup holds, in figures. */
export type BackupFigures = { tables: number; rows: number };

/** A backup that cannot be used; the sentence says why and that nothing was changed. */
export class UnusableBackup extends StartError {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnusableBackup';
  }
}
