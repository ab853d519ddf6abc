import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FormatLocaleDefinition } from 'd3-format';

/** A locale as d3-format publishes it. */
export function localeNamed(name: string): FormatLocaleDefinition {
  const file = fileURLToPath(import.meta.resolve(`d3-format/locale/${name}`));
  return JSON.parse(readFileSync(file, 'utf8')) as FormatLocaleDefinition;
}
