import './station-dot.css';

export type StationDotProps = {
  number: number;
  state: 'not-started' | 'begun' | 'done' | 'skipped';
  done: number;
  total: number;
  size?: number;
};

const radius = 11;
const circumference = 2 * Math.PI * radius;

/** A station as a dot: its number in a ring that fills as it is done, then a tick. Decoration beside the words. */
export function StationDot({ number, state, done, total, size = 26 }: StationDotProps) {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <svg className="station-dot" width={size} height={size} viewBox="0 0 26 26" data-state={state} aria-hidden="true">
      <circle className="station-dot-ground" cx="13" cy="13" r={radius} />
      {state === 'begun' && share > 0 ? (
        <circle
          className="station-dot-share"
          cx="13"
          cy="13"
          r={radius - 0.5}
          strokeDasharray={`${share * circumference} ${circumference}`}
          transform="rotate(-90 13 13)"
        />
      ) : null}
      {state === 'done' ? (
        <path d="M8.5 13.4l3.1 3.1 6-6.6" />
      ) : (
        <text x="13" y="17.4">
          {number}
        </text>
      )}
    </svg>
  );
}
