import { frontMatter } from './front-matter.ts';

/** What dollar signs mean nothing in, and `$…$` last. Pandoc's rule: no space within the signs, no digit after them. */
const parts = new RegExp(
  [
    String.raw`^[ \t>]*(?<fence>\x60{3,}|~{3,})[^]*?(?:^[ \t>]*\k<fence>[\x60~]*[ \t]*$|(?![^]))`,
    String.raw`(?<ticks>\x60+)(?!\x60)[^]*?(?<!\x60)\k<ticks>(?!\x60)`,
    String.raw`\{\/\*[^]*?\*\/\}`,
    String.raw`<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^'">])*>`,
    String.raw`\]\([^()\s]*\)`,
    String.raw`\\.`,
    String.raw`\$\$[^]*?\$\$`,
    String.raw`\$(?<tex>(?!\s)(?:\\.|[^$\\\n]|\n(?!\s*\n))+?(?<!\s))\$(?!\d)`,
  ].join('|'),
  'gm',
);

/** Writes the maths that a chapter has between single dollar signs between double ones, which no amount of money looks like. */
export function withDoubleDollars(source: string): string {
  const head = frontMatter(source)?.whole ?? '';
  return (
    head +
    source.slice(head.length).replace(parts, (...match) => {
      const { tex } = match.at(-1) as { tex?: string };
      return tex === undefined ? String(match[0]) : ['', tex, ''].join('$$');
    })
  );
}
