import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import type { FormatLocaleDefinition } from 'd3-format';

const require = createRequire(import.meta.url);

/** The locales in which numbers can be written: those of d3-format. */
export function localeNames(): string[] {
  return readdirSync(dirname(require.resolve('d3-format/locale/en-US')))
    .map((file) => basename(file, '.json'))
    .sort();
}

/** How a locale writes numbers; null for one that d3-format does not know. */
export function numberLocale(name: string): FormatLocaleDefinition | null {
  return localeNames().includes(name) ? definition(name) : null;
}

/** How numbers are written where no locale is known. */
export function defaultLocale(): FormatLocaleDefinition {
  return definition('en-US');
}

function definition(name: string): FormatLocaleDefinition {
  return JSON.parse(readFileSync(require.resolve(`d3-format/locale/${name}`), 'utf8')) as FormatLocaleDefinition;
}

/** The locale in which a language's numbers are written: that of its own country, or the first that writes it. */
export function localeOf(language: string): string {
  if (language === 'en') return 'en-US';
  const known = localeNames();
  const [bare = language] = language.split('-');
  return (
    [language, `${bare}-${bare.toUpperCase()}`].find((name) => known.includes(name)) ??
    known.find((name) => name.startsWith(`${bare}-`)) ??
    language
  );
}
