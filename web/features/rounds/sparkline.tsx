export type SparklineProps = {
  /** Oldest first; null leaves a gap. */
  values: readonly (number | null)[];
  min: number;
  max: number;
  /** A level to compare with. */
  line: number | null;
  large?: boolean;
};

/** A small line of a few values. Decoration: the table beside it holds the numbers. */
export function Sparkline({ values, min, max, line, large = false }: SparklineProps) {
  const [width, height] = large ? [360, 110] : [96, 28];
  const pad = large ? 16 : 5;
  const x = (index: number) =>
    pad + (values.length > 1 ? (index / (values.length - 1)) * (width - 2 * pad) : (width - 2 * pad) / 2);
  const y = (value: number) => height - pad - ((value - min) / Math.max(1, max - min)) * (height - 2 * pad);
  const points = values.flatMap((value, index) => (value === null ? [] : [{ x: x(index), y: y(value), value }]));
  return (
    <svg
      className="sparkline"
      data-large={large || undefined}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      {line === null ? null : <line className="sparkline-level" x1="0" x2={width} y1={y(line)} y2={y(line)} />}
      <polyline points={points.map((point) => `${point.x},${point.y}`).join(' ')} />
      {points.map((point, index) => (
        <g key={index}>
          <circle cx={point.x} cy={point.y} r={large ? 6 : 3.2} data-last={index === points.length - 1 || undefined} />
          {large ? (
            <text x={point.x} y={point.y - 12}>
              {point.value}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
