import './progress.css';

export type BarClockProps = {
  label: string;
  /** Time left in words: "om 47 dagar". */
  value: string;
  /** Share of the time that has gone, 0-1. */
  elapsed: number;
  tone?: 'spruce' | 'amber' | 'red';
};

/** A clock of months or years: what it counts to, how long is left, and a bar that fills. */
export function BarClock({ label, value, elapsed, tone = 'spruce' }: BarClockProps) {
  return (
    <div className="bar-clock" data-tone={tone}>
      <div className="bar-clock-words">
        <span>{label}</span>
        <span>{value}</span>
      </div>
      <div className="bar-clock-bar" aria-hidden="true">
        <span style={{ width: `${Math.min(1, Math.max(0, elapsed)) * 100}%` }} />
      </div>
    </div>
  );
}
