/** One figure of a bench, as one line of JSON. */
export function printFigure(figure: {
  bench: string;
  metric: string;
  value: number;
  unit: string;
  peer?: number;
  ratio?: number;
}): void {
  process.stdout.write(`${JSON.stringify({ ...figure, value: Math.round(figure.value * 100) / 100 })}\n`);
}

/** The value below which `share` (0-1) of the values lie. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
