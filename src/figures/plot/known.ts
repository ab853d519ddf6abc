/** The columns and rows that a figure may name. */
export interface Known {
  columns: ReadonlyMap<string, { text: boolean }>;
  rows: readonly { id: string; key: string; cells: Readonly<Record<string, unknown>> }[];
}

/** The columns of words. */
export function wordColumns({ columns }: Known): string[] {
  return [...columns].filter(([, { text }]) => text).map(([name]) => name);
}
