import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Loading a thousand modules is most of a warm start; what they compile to is kept beside them. Where the folder cannot
// be written nothing is kept, and everything works.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/ringar'));
await import('./serve.ts');
