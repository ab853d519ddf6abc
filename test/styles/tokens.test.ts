import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const styles = new Map(globSync('src/**/*.css').map((path) => [path, readFileSync(path, 'utf8')]));
const all = [...styles.values()].join('\n');
const tokens = readFileSync('src/styles/tokens.css', 'utf8');

/** What a token comes to, as a browser substitutes it while the switch `--if-light` or `--if-dark` is initial. */
function substituted(value: string, theme: 'light' | 'dark'): string {
  return value.replaceAll(/var\(--if-(light|dark), (\w+\([^()]*\))\)/g, (_, side, colour) =>
    side === theme ? String(colour) : '',
  );
}

it('every style works in browsers that have no light-dark()', () => {
  const using = [...styles].filter(([, text]) => text.replaceAll(/\/\*[^]*?\*\//g, '').includes('light-dark('));
  expect(using.map(([path]) => path)).toEqual([]);
});

it('every token that has switches is one colour in either theme', () => {
  const themed = [...tokens.matchAll(/^\s*(--[\w-]+): ([^;]*var\(--if-[^;]*);/gm)];
  expect(themed.length).toBeGreaterThan(8);
  for (const [, name = '', value = ''] of themed) {
    const [light, dark] = [substituted(value, 'light').trim(), substituted(value, 'dark').trim()];
    for (const colour of [light, dark]) expect(colour, name).toMatch(/^oklch\([\d. ]+\)$/);
    expect(light, name).not.toBe(dark);
  }
});

it('exactly one switch is on, whatever the theme', () => {
  const pairs = [...tokens.matchAll(/--if-light:([^;]*);\s*--if-dark:([^;]*);/g)];
  expect(pairs.map(([, light = '', dark = '']) => `${light.trim()}/${dark.trim()}`)).toEqual([
    'initial/',
    '/initial',
    '/initial',
  ]);
});

it('every token in use is declared', () => {
  // Places of a panel and of the handles over a picture are set from script.
  const fromScript = [
    ...['foot', 'drag', 'top', 'left', 'width', 'height'].map((name) => `--panel-${name}`),
    ...['wide', 'narrow'].flatMap((name) => ['x', 'y', 'width', 'height', 'grip'].map((of) => `--${name}-${of}`)),
  ];
  const declared = new Set([...all.matchAll(/(?<![\w-])(--[\w-]+):/g)].map(([, name]) => name));
  const used = [...all.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);
  expect(used.filter((name) => !declared.has(name) && !fromScript.includes(name))).toEqual([]);
});
