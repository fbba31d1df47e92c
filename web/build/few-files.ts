type ModuleGraph = {
  getModuleInfo(id: string): { importedIds: string[]; dynamicallyImportedIds: string[] } | null;
};

/**
 * Joins what pages share into a few files. On a slow line each file costs a way there and back and only six are fetched at a
 * time, so that forty small ones take seconds. What a single page or a large part needs stays apart; so do texts, one
 * file a language.
 */
export function fewFiles({ app, signIn }: { app: string; signIn: string }) {
  let [frame, signingIn]: [Set<string> | undefined, Set<string> | undefined] = [undefined, undefined];
  /** `base`: the app and the sign-in pages; `frame`: around every page of the app. Both from the start. */
  const name = (id: string, graph: ModuleGraph): string | null => {
    if (id.includes('virtual:')) return null;
    frame ??= reachedFrom(app, graph, false);
    signingIn ??= reachedFrom(signIn, graph, true);
    if (!frame.has(id)) return null;
    return signingIn.has(id) ? 'base' : 'frame';
  };
  return {
    groups: [
      { name, debugName: 'base and frame', priority: 3 },
      { name: 'parts', test: /[\\/]web[\\/](components|lib)[\\/]/, minShareCount: 4, priority: 2 },
      { name: 'way', test: /[\\/]web[\\/]features[\\/]journey[\\/]/, minShareCount: 2, priority: 1 },
    ],
  };
}

function reachedFrom(entry: string, graph: ModuleGraph, later: boolean): Set<string> {
  const reached = new Set<string>();
  const waiting = [entry];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const info = graph.getModuleInfo(id);
    waiting.push(...(info?.importedIds ?? []), ...(later ? (info?.dynamicallyImportedIds ?? []) : []));
  }
  return reached;
}
