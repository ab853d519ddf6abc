import { createRequire } from 'node:module';
import { didYouMean, type ContentProblem } from './content-problem.ts';

/** The styles that citation-js brings. */
export const shippedStyles = ['apa', 'vancouver', 'harvard1'];
/** The languages for which it brings the words of styles, by their locale. */
const styleLocales = ['en-US', 'nl-NL', 'fr-FR', 'de-DE', 'es-ES'];

/** How works are cited: by a style that is shipped, by one of the report's own, or, with neither, in the interface's words. */
export interface CitationStyle {
  name?: string;
  /** The style itself, where it is the report's own. */
  xml?: string;
}

/** The locale in which a style speaks a language, or undefined. */
export function styleLocale(language: string): string | undefined {
  const [main] = language.split('-');
  return styleLocales.find((locale) => locale.split('-')[0] === main);
}

/**
 * The style that report.yaml names. Without one it is APA, except in languages in which APA would speak English. A style that
 * cannot be used is reported at `line`.
 */
export function citationStyle(
  { citation_style: name, language }: { citation_style?: string | undefined; language: string },
  read: (path: string) => { shown: string; text: string | null },
  report: (message: string) => void,
  problems: ContentProblem[],
): CitationStyle {
  if (name === undefined) return styleLocale(language) === undefined ? {} : { name: 'apa' };
  if (shippedStyles.includes(name)) return { name };
  if (!/^[^/\\]+\.csl$/.test(name)) {
    const near = didYouMean(name, shippedStyles);
    const list = `one of ${shippedStyles.join(', ')}, or the name of a .csl file beside report.yaml, is expected`;
    report(`citation_style is "${name}"; ${list}${near || '.'}`);
    return {};
  }
  const { shown, text } = read(name);
  if (text === null) {
    report(`citation_style is "${name}", but there is no such file beside report.yaml.`);
    return {};
  }
  const fault = styleFault(text);
  if (fault !== null) {
    problems.push({ file: shown, message: fault });
    return {};
  }
  return { name, xml: text };
}

const require = createRequire(import.meta.url);

/** Why a file cannot be used as a style, or null. */
function styleFault(xml: string): string | null {
  if (!/<style\b[^>]*\bxmlns="http:\/\/purl\.org\/net\/xbiblio\/csl"/.test(xml))
    return 'this is not a style in CSL; a file that begins with <style xmlns="http://purl.org/net/xbiblio/csl"> is expected.';
  const parent = /<link\b[^>]*\brel="independent-parent"[^>]*>/.exec(xml)?.[0];
  if (parent !== undefined) {
    const href = /\bhref="([^"]*)"/.exec(parent)?.[1] ?? 'another';
    return `this style only points to another; the file of ${href} itself is expected.`;
  }
  if (!/<bibliography\b/.test(xml))
    return 'this style says nothing of bibliographies; a style with a <bibliography> is expected.';
  return isUsable(xml) ? null : 'this style cannot be used; a style that is valid CSL 1.0.2 is expected.';
}

/** Whether a style formats a work at all. */
function isUsable(xml: string): boolean {
  const core = require('@citation-js/core') as {
    Cite: new (data: unknown, options: object) => { format: (kind: string, options: object) => string };
    plugins: { config: { get: (name: string) => { styles: { add: (name: string, xml: string) => void } } } };
  };
  require('@citation-js/plugin-csl');
  core.plugins.config.get('@csl').styles.add(xml, xml);
  const work = [{ id: 'work', type: 'report', title: 'A title', author: [{ literal: 'An author' }] }];
  try {
    const text = new core.Cite(work, { forceType: '@csl/list+object' }).format('bibliography', { template: xml });
    return text.trim() !== '';
  } catch {
    return false;
  }
}
