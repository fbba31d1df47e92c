/** Questions or sentences under the label of a row. */
export function Prompts({ prompts }: { prompts: readonly string[] }) {
  if (prompts.length === 0) return null;
  if (prompts.length === 1) return <>{prompts[0]}</>;
  return (
    <ul className="prompts">
      {prompts.map((prompt) => (
        <li key={prompt}>{prompt}</li>
      ))}
    </ul>
  );
}
