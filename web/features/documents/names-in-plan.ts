type Named = { id: string; name: string };
type Titled = { id: string; title: string };

/** Names of organisations and goals by id, for words about what changed. */
export function namesInPlan(actors: readonly Named[], goals: readonly Titled[]): Record<string, string> {
  return Object.fromEntries([...actors.map(({ id, name }) => [id, name]), ...goals.map(({ id, title }) => [id, title])]);
}
