import type { Extension } from '@hocuspocus/server';

import { Refusal } from '../../domain/errors.ts';
import { isSafeText } from '../../domain/safe-text.ts';
import type { Auth } from '../auth/auth.ts';
import { may, type Right } from '../policies/may.ts';
import type { Door } from '../store/door.ts';
import { LiveRefusal } from './live-refusal.ts';

/** What the other hooks know of a connection. */
export type LiveContext = { userId: string; sessionId: string; collaborationId: string; memberId: string; name: string };

/** What each kind of live document is called, and the right to read and to write it; `null` = every member may read. */
const kinds: { names: RegExp; read: Right | null; write: Right }[] = [
  { names: /^exercise(\/[a-z0-9-]{1,60}){3}$/, read: 'read-worksheets', write: 'write-content' },
  { names: /^plan$/, read: null, write: 'write-plan' },
];

/** Lets a signed-in member of the collaboration in; a document of another town is "not found", like everywhere. */
export function authorise({ door, auth }: { door: Door; auth: Auth }): Extension {
  return {
    onAuthenticate: async ({ documentName, requestHeaders, connectionConfig, token }) => {
      const session = await auth.api.getSession({ headers: requestHeaders });
      if (!session) throw new LiveRefusal('NOT_SIGNED_IN');
      // The token names the user whom the page was opened as; nothing is stored in another's name.
      if (token && token !== session.user.id) throw new LiveRefusal('OTHER_USER');
      const { collaboration, name } = parseLiveName(documentName);
      const rights = kinds.find(({ names }) => names.test(name));
      // A name is kept and listed, so it must not say anything of its own.
      if (!rights || !isSafeText(name)) throw new LiveRefusal('NOT_FOUND');
      const enter = door.inCollaboration({ userId: session.user.id, collaboration }, async ({ scope }): Promise<LiveContext> => {
        // Only the id names a live document, so that one text never lives under two names.
        if (collaboration !== scope.collaborationId) throw new LiveRefusal('NOT_FOUND');
        if (rights.read && !may(scope, rights.read)) throw new LiveRefusal('NOT_ALLOWED');
        connectionConfig.readOnly = !may(scope, rights.write);
        const { id: memberId, name: memberName } = scope.member!;
        return {
          ...{ userId: session.user.id, sessionId: session.session.id, collaborationId: scope.collaborationId },
          ...{ memberId, name: memberName },
        };
      });
      return enter.catch((error: unknown) => {
        throw error instanceof Refusal ? new LiveRefusal(error.code) : error;
      });
    },
  };
}

/** `<collaboration id>/<name>` -> its parts; `name` is the key in the store. */
export function parseLiveName(documentName: string): { collaboration: string; name: string } {
  const [collaboration = '', ...rest] = documentName.split('/');
  return { collaboration, name: rest.join('/') };
}
