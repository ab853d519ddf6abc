import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { z } from 'astro/zod';
import type { ContentFiles } from './content-files.ts';
import { didYouMean, type ContentProblem } from './content-problem.ts';
import { localeNames, numberLocale } from './number-locales.ts';
import type { TableLocale } from './table-cells.ts';
import type { datasetSchema } from './schema/facts.ts';
import { tableContent } from './table-file.ts';
import type { YamlFile } from './yaml-file.ts';

const endings = ['.csv', '.tsv'];

/** Whether a file's name is that of a table, which may hold the rows of a dataset. */
export const isTable = (name: string): boolean => endings.includes(extname(name).toLowerCase());

/** The datasets with the rows that spreadsheets' files beside them hold. */
export function withTables(
  folder: string,
  shown: (path: string) => string,
  datasets: ReadonlyMap<string, YamlFile<z.infer<typeof datasetSchema>>>,
  reportLocale: string,
  problems: ContentProblem[],
): ContentFiles['datasets'] {
  const found = tablesIn(folder);
  const tables = new Map(found);
  for (const [name, path] of found) {
    const chosen = tables.get(name);
    if (chosen !== path) {
      const message = `${basename(chosen ?? '')} is a table of the same name; one of them is expected.`;
      problems.push({ file: shown(path), message });
      continue;
    }
    // One with errors is left out, and has been reported.
    if (existsSync(join(folder, `datasets/${name}.yaml`))) continue;
    const message = `nothing describes this table; datasets/${name}.yaml is expected, with title, columns and table.`;
    problems.push({ file: shown(path), message });
  }
  return new Map(
    [...datasets].map(([name, dataset]) => {
      const { file, value, line } = dataset;
      const path = tables.get(name);
      const columns = Object.fromEntries(
        Object.entries(value.columns).map(([id, column]) => [id, { ...column, text: column.text || column.date }]),
      );
      const typed = { ...dataset, value: { ...value, columns, rows: value.rows ?? [] } };
      if (path === undefined) {
        if (value.rows === undefined)
          problems.push({ file, message: `rows is missing; a list is expected, or the table datasets/${name}.csv.` });
        return [name, typed];
      }
      if (value.rows !== undefined) {
        const message = `rows stand here and in ${basename(path)}; one of them is expected.`;
        problems.push({ file, line: line(['rows']), message });
        return [name, typed];
      }
      const locale = tableLocale(value.table?.locale ?? reportLocale);
      if (!locale) {
        const given = value.table?.locale ?? reportLocale;
        const near = didYouMean(given, localeNames()) || ', such as en-US or de-DE.';
        problems.push({
          file,
          line: line(['table', 'locale']),
          message: `table.locale is "${given}"; a locale of d3-format is expected${near}`,
        });
        return [name, typed];
      }
      const content = tableContent(join(folder, path), shown(path), typed, locale, problems);
      return [
        name,
        { ...typed, value: { ...typed.value, ...content }, line: (at) => line(at[0] === 'rows' ? ['columns'] : at) },
      ];
    }),
  );
}

function tablesIn(folder: string): [name: string, path: string][] {
  const under = join(folder, 'datasets');
  // What is no folder has been reported with the datasets.
  if (!statSync(under, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(under)
    .filter((name) => isTable(name) && !name.startsWith('.'))
    .sort()
    .map((name) => [basename(name, extname(name)), `datasets/${name}`]);
}

function tableLocale(name: string): TableLocale | null {
  const numbers = numberLocale(name);
  return numbers && { name, numbers };
}
