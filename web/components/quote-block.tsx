import './quote-block.css';

/** The group's own words, large: the vision, a reservation, an answer. One paragraph a line. */
export function QuoteBlock({ text, source }: { text: string; source?: string }) {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  return (
    <blockquote className="quote-block">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {source ? <footer>{source}</footer> : null}
    </blockquote>
  );
}
