/**
 * What a document may be at most. A report of sixty pages stays a hundred times below each of these;
 * beyond them a file is broken or made to do harm.
 */
export const LIMITS = {
  /** Bytes of the file itself, pictures included. */
  file: 100_000_000,
  /** Parts in the archive. */
  parts: 10_000,
  /** Bytes of all parts that are read, unpacked. */
  unpacked: 32_000_000,
  /** Unpacked bytes for each packed one, beyond `freely` bytes. */
  ratio: 250,
  freely: 4_000_000,
  /** Elements within elements. */
  depth: 200,
  paragraphs: 200_000,
  /** Columns of a table; Word itself has at most 63. */
  columns: 256,
  /** Cells of all tables, those covered by merges included. */
  cells: 500_000,
} as const;

/** A number of bytes for people. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
