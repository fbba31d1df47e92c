/** Bytes as whole megabytes for a sentence about a limit: rounded down, so that what the sentence promises fits; at least 1. */
export function megabytes(bytes: number): number {
  return Math.max(1, Math.floor(bytes / 1_000_000));
}
