/** One line of the table. */
export interface Row {
  row: string;
  measured: string;
  budget: string;
  met: boolean;
}

/** Writes a measured value, and its budget, as readers of the table see them. */
export type Unit = (value: number) => string;

export const bytes: Unit = (value) => `${(value / 1000).toFixed(1)} kB`;
export const milliseconds: Unit = (value) => `${value.toFixed(value < 20 ? 1 : 0)} ms`;
export const seconds: Unit = (value) => `${value.toFixed(1)} s`;
export const times: Unit = (value) => `${value.toFixed(2)} ×`;
export const score: Unit = (value) => value.toFixed(3);

/** A row that is met if the value is no more than the budget; `detail` stands beside the value. */
export function atMost(row: string, value: number, budget: number, unit: Unit, detail = ''): Row {
  const measured = detail === '' ? unit(value) : `${unit(value)}  (${detail})`;
  return { row, measured, budget: `≤ ${unit(budget)}`, met: value <= budget };
}

/** The rows as a table of plain text. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ row, measured, budget, met }) => [row, measured, budget, met ? 'met' : 'MISSED']);
  const all = [['row', 'measured', 'budget', ''], ...lines];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  return all.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}
