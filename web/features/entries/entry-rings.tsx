import './entry-rings.css';

/** The rings as on water, in a corner behind the small pages. Decoration. */
export function EntryRings() {
  return (
    <svg className="entry-rings" viewBox="0 0 800 800" aria-hidden="true" focusable="false">
      <circle cx="400" cy="400" r="396" fill="var(--ring-4)" />
      <circle cx="400" cy="400" r="296" fill="var(--ring-3)" />
      <circle cx="400" cy="400" r="196" fill="var(--ring-2)" />
      <circle cx="400" cy="400" r="100" fill="var(--ring-1)" />
    </svg>
  );
}
