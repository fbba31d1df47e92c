import type { EarlierExercise } from '../domain/earlier-exercises.ts';
import type { MailState } from '../domain/mail.ts';
import type { Locale, Method } from '../domain/method.ts';
import type { Clock } from './clock.ts';
import type { Env } from './env.ts';

/** What commands and routes share besides the database. */
export type Services = {
  env: Env;
  clock: Clock;
  /** Address people reach Ringar at, without trailing slash. */
  publicUrl: string;
  /** A method as it is on board, in one language; undefined when there is none of that id. A town's own copy: `methodInUse`. */
  method(id: string, locale: Locale): Method | undefined;
  methodIds(): string[];
  /** What an earlier edition of a method had and the present one lacks. */
  earlierExercises(id: string, locale: Locale): readonly EarlierExercise[];
  /** Stores what people have written together in a collaboration and is not stored yet. */
  storeLiveDocuments(collaborationId: string): Promise<void>;
  /** What is known of a message once the mail server has answered, or after a few seconds. */
  mailOutcome(messageId: string): Promise<MailState>;
};
