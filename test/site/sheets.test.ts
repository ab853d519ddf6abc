import { describe, expect, it } from 'vitest';
import type { BuildName } from './build.ts';
import { builtFile, builtPages, type BuiltPage } from './built-pages.ts';
import { stylesOf } from './page-assets.ts';

/** What a page may show of figures, and the selector without which its styles are not there. */
const figures = {
  '.figure': '.figure{',
  'revenue-bridge': 'revenue-bridge{',
  'trend-matrix': 'trend-matrix{',
  'risk-checklist': 'risk-checklist{',
};

/** The styles that a page waits for; what prints is not among them. */
function screenStyles(build: BuildName, page: BuiltPage): string {
  return stylesOf(page)
    .filter((path) => !path.includes('/print.'))
    .map((path) => builtFile(build, path).toString())
    .join('');
}

describe.each(['site', 'other-site'] as const)('the chapters of %s', (build) => {
  it.each(builtPages(build).filter(({ document }) => document.documentElement.classList.contains('chapter')))(
    '$address has the styles of its figures',
    (page) => {
      const styles = screenStyles(build, page);
      for (const [figure, selector] of Object.entries(figures)) {
        if (page.document.querySelector(figure)) expect(styles.includes(selector), figure).toBe(true);
      }
      if (page.document.querySelector('.apparatus')) expect(styles).toContain('.entry{');
    },
  );
});

it('the first paint of a chapter without figures waits for no styles of what stands at its end', () => {
  const chapters = builtPages('site').filter(
    ({ document }) => document.documentElement.classList.contains('chapter') && !document.querySelector('.figure'),
  );
  expect(chapters).not.toHaveLength(0);
  for (const { document } of chapters) {
    const [sheet, ...others] = [...document.querySelectorAll('link[rel=stylesheet]:not([media=print])')];
    expect(sheet?.closest('head')).not.toBeNull();
    expect(others.map(({ nextElementSibling: after }) => after?.className)).toEqual(['apparatus']);
  }
});

it('a chapter without figures waits for the styles of none, and one with one widget for no other’s', () => {
  const chapters = builtPages('site').filter(({ document }) => document.documentElement.classList.contains('chapter'));
  const unused = chapters.flatMap((page) => {
    const styles = screenStyles('site', page);
    return Object.entries(figures).flatMap(([figure, selector]) =>
      !page.document.querySelector(figure) && styles.includes(selector) ? [`${page.address} ${figure}`] : [],
    );
  });
  expect(unused).toEqual([]);
});

it('no rule is about whatever follows whatever: browsers would style a whole picture anew when a mark comes into it', () => {
  const sheets = new Set(builtPages('site').flatMap(stylesOf));
  expect(sheets.size).toBeGreaterThan(0);
  for (const path of sheets)
    expect(
      builtFile('site', path)
        .toString()
        .match(/[^{}]*\*\s*[+~][^{}]*\{/g) ?? [],
      path,
    ).toEqual([]);
});

it('what waits is named by its kind: of a "*" that waits browsers would style a whole text anew as it stands', () => {
  const rules = [...new Set(builtPages('site').flatMap(stylesOf))].flatMap(
    (path) =>
      builtFile('site', path)
        .toString()
        .match(/\.in-turn[^{]*\{/g) ?? [],
  );
  expect(rules).not.toHaveLength(0);
  // A "*" that ends a selector, or that is left unsaid before a pseudo-class.
  expect(rules.filter((selector) => /\*[),:{]|[>~+ (,]:(?!is\(|where\()/.test(selector))).toEqual([]);
});
