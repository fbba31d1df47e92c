import type { Services } from '../services.ts';
import type { Door } from '../store/door.ts';
import type { SystemStore } from '../store/system.ts';

/** Where the example towns live: what a running Ringar gives, or what the command line opens. */
export type ExampleHome = { door: Door; system: SystemStore; services: Services };

/** Id of an example user. */
export const exampleUserId = (slug: string, key: string) => `example-${slug}-${key}`;
