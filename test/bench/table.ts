/** One line of the benchmark's table. */
export interface Row {
  what: string;
  measured: string;
  /** Left out where a figure is for information and nothing is judged. */
  limit?: string;
  holds?: boolean;
}

/** A row that holds if the value is no more than the limit. */
export function atMost(what: string, value: number, limit: number, show: (value: number) => string, aside = ''): Row {
  return {
    what,
    measured: `${show(value)}${aside && `  (${aside})`}`,
    limit: `≤ ${show(limit)}`,
    holds: value <= limit,
  };
}

/** A row that holds if the value is no less than the limit. */
export function atLeast(what: string, value: number, limit: number, show: (value: number) => string, aside = ''): Row {
  return {
    what,
    measured: `${show(value)}${aside && `  (${aside})`}`,
    limit: `≥ ${show(limit)}`,
    holds: value >= limit,
  };
}

/** A row that tells a figure and judges nothing. */
export function told(what: string, measured: string): Row {
  return { what, measured };
}

/** The rows as a table of plain text, each with its verdict. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map(({ what, measured, limit, holds }) => [
    what,
    measured,
    limit ?? '',
    holds === undefined ? '' : holds ? 'holds' : 'MISSED',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
