import './spinner.css';

/** A turning ring; with `text` it also says what is going on. */
export function Spinner({ text }: { text?: string }) {
  return (
    <span className="spinner" role={text ? 'status' : undefined}>
      <span className="spinner-ring" aria-hidden="true" />
      {text}
    </span>
  );
}
