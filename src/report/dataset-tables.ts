import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import type { FormatLocaleDefinition } from 'd3-format';
import type { z } from 'astro/zod';
import type { ContentFiles } from './content-files.ts';
import { didYouMean, type ContentProblem } from './content-problem.ts';
import type { TableLocale } from './table-cells.ts';
import type { datasetSchema } from './schema.ts';
import { tableContent } from './table-file.ts';
import type { YamlFile } from './yaml-file.ts';

const require = createRequire(import.meta.url);
const endings = ['.csv', '.tsv'];

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
    .filter((name) => endings.includes(extname(name).toLowerCase()) && !name.startsWith('.'))
    .sort()
    .map((name) => [basename(name, extname(name)), `datasets/${name}`]);
}

function tableLocale(name: string): TableLocale | null {
  try {
    const text = readFileSync(require.resolve(`d3-format/locale/${name}`), 'utf8');
    return { name, numbers: JSON.parse(text) as FormatLocaleDefinition };
  } catch {
    return null;
  }
}

function localeNames(): string[] {
  return readdirSync(dirname(require.resolve('d3-format/locale/en-US'))).map((file) => basename(file, '.json'));
}
