/** The rings: mark alone, or with the name beside it. */
export function Logo({ size = 30, name = true }: { size?: number; name?: boolean }) {
  return (
    <span className="logo">
      <svg
        width={size}
        height={size}
        viewBox="0 0 64 64"
        role={name ? undefined : 'img'}
        aria-hidden={name || undefined}
        aria-label={name ? undefined : 'Ringar'}
      >
        <circle cx="32" cy="32" r="30" fill="none" stroke="var(--ring-3)" strokeWidth="4" />
        <circle cx="32" cy="32" r="19.5" fill="none" stroke="var(--ring-2)" strokeWidth="6" />
        <circle cx="32" cy="32" r="8.5" fill="var(--ring-1)" />
      </svg>
      {name ? <span>Ringar</span> : null}
    </span>
  );
}
