type ModuleGraph = {
  getModuleInfo(id: string): { importedIds: string[]; dynamicallyImportedIds: string[] } | null;
};

/**
 * Joins what pages share into a few files. On a slow line each file costs a way there and back and only six are fetched at a
 * time, so that forty small ones take seconds. What a single page or a large part needs stays apart; so do texts, one
 * file a language.
 */
export function fewFiles({ app, signIn }: { app: string; signIn: string }) {
  let [inFrame, signingIn]: [Set<string> | undefined, Set<string> | undefined] = [undefined, undefined];
  /**
   * `base`: the app and the sign-in pages; `frame`: around every page of the app. Both from the start. The file of `frame` may
   * not hold the beginning of the app itself: a page that only wants a part of it would start the app.
   */
  const first = (id: string, graph: ModuleGraph): string | null => {
    inFrame ??= reachedFrom(app, graph, false);
    signingIn ??= reachedFrom(signIn, graph, true);
    if (id === app || id.includes('virtual:') || !inFrame.has(id)) return null;
    return signingIn.has(id) ? 'base' : 'frame';
  };
  /** `fields`: also of sign-in pages, which never load what belongs to the app alone; `parts`: of many pages of the app. */
  const later = (id: string) => (signingIn?.has(id) ? 'fields' : 'parts');
  return {
    groups: [
      { name: first, debugName: 'base and frame', priority: 3 },
      { name: later, debugName: 'fields and parts', test: /[\\/]web[\\/](components|lib)[\\/]/, minShareCount: 4, priority: 2 },
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
