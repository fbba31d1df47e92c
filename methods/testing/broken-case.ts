import type { SampleFiles } from './sample-method.ts';

/** One mistake put into the sample method, and the error that must come of it. */
export type BrokenCase = {
  name: string;
  file: keyof SampleFiles;
  find: string;
  put: string;
  /** The line the error must point at, as it is written there. */
  at: string;
  key: string;
  message: string;
};
