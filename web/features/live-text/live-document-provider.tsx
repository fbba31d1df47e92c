import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useCollaboration } from '../../lib/collaboration.ts';
import { type LiveProgress, initialProgress } from './live-progress.ts';
import type { LiveSession, LiveVisitor } from './live-session.ts';
import { acquireLiveSession, releaseLiveSession } from './live-sessions.ts';

export type LiveDocument = {
  /** null until the session is open; then the same for as long as the name is. */
  session: LiveSession | null;
  progress: LiveProgress;
  visitors: readonly LiveVisitor[];
  /** May be written in now: asked for, let in by the server, and the server's words have arrived. */
  writable: boolean;
};

const LiveDocumentContext = createContext<LiveDocument | null>(null);

const nobody: readonly LiveVisitor[] = [];
const subscribeToNothing = () => () => {};

export type LiveDocumentProviderProps = {
  /** Name inside the town: `plan`, `exercise/<method>/<station>/<exercise>`. */
  name: string;
  /** Show without writing, whatever the role allows. */
  readOnly?: boolean;
  children: ReactNode;
};

/** Opens one live document of the town for every `LiveText`, `LiveLine`, `useLiveValue` and `useLiveList` inside. */
export function LiveDocumentProvider({ name, readOnly = false, children }: LiveDocumentProviderProps) {
  const { id, me } = useCollaboration();
  const [session, setSession] = useState<LiveSession | null>(null);
  const fullName = `${id}/${name}`;

  useEffect(() => {
    setSession(acquireLiveSession({ name: fullName, me: { id: me.memberId, name: me.name } }));
    return () => {
      setSession(null);
      releaseLiveSession(fullName);
    };
  }, [fullName, me.memberId, me.name]);

  const progress = useSyncExternalStore(session?.subscribe ?? subscribeToNothing, () => session?.progress() ?? initialProgress);
  const visitors = useSyncExternalStore(session?.subscribe ?? subscribeToNothing, () => session?.visitors() ?? nobody);
  const writable = !readOnly && progress.synced && progress.canWrite === true;
  return <LiveDocumentContext value={{ session, progress, visitors, writable }}>{children}</LiveDocumentContext>;
}

/** The live document around; throws outside a `LiveDocumentProvider`. */
export function useLiveDocument(): LiveDocument {
  const live = useContext(LiveDocumentContext);
  if (!live) throw new Error('useLiveDocument is used outside a LiveDocumentProvider');
  return live;
}
