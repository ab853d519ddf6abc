import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chartStates } from './chart-states.ts';
import { snapshotFolder, snapshots, svgFile, type Snapshot } from './snapshots.ts';

const root = new URL('../../', import.meta.url);
const page = new URL('test/results/snapshots.html', root);

// The charts' styles are scoped to the elements of the widgets, so each picture is put inside all of them.
const wrappers = ['revenue-bridge', 'trend-matrix', 'risk-checklist'];
const opening = `${wrappers.map((tag) => `<${tag}>`).join('')}<div class="figure"><div class="pictures">`;
const closing = `</div></div>${wrappers.map((tag) => `</${tag}>`).join('')}`;

/** A picture at its own size, light and dark. The pages hide either the wide or the narrow layout; here both show. */
function inBothThemes(svg: string): string {
  const width = Math.max(24, Number(/viewBox="0 0 ([\d.]+)/.exec(svg)?.[1]));
  const shown = svg.replace('<svg', '<svg style="display: block; max-width: none"');
  const themed = (theme: string): string =>
    `<div class="theme" data-theme="${theme}" style="width: ${width}px">${opening}${shown}${closing}</div>`;
  return `<div class="themes">${themed('light')}${themed('dark')}</div>`;
}

function savedFile(file: string): string | null {
  try {
    return readFileSync(new URL(file, snapshotFolder), 'utf8');
  } catch {
    return null;
  }
}

function entry({ state, scene, file }: Snapshot): string {
  const [saved, current] = [savedFile(file), svgFile(scene)];
  const changed = saved === null ? 'new' : saved === current ? '' : 'changed; the saved picture comes first';
  return `<section><h3>${state}</h3><p>${file}${changed && ` <strong>${changed}</strong>`}</p>
${changed && saved !== null ? inBothThemes(saved) : ''}${inBothThemes(current)}</section>`;
}

const styles = globSync('src/**/*.css', { cwd: fileURLToPath(root) })
  .sort()
  .map((path) => `<link rel="stylesheet" href="../../${path}">`);
// Both themes on one page: the tokens, for a part of it.
const tokensOfThemes = readFileSync(new URL('src/styles/tokens.css', root), 'utf8').replaceAll(':root', '.theme');
const charts = chartStates.map(({ chart, states, pictured }) => {
  const others = Object.keys(states).filter((state) => !pictured.includes(state));
  return `<h2>${chart}</h2>${snapshots
    .filter((snapshot) => snapshot.chart === chart)
    .map(entry)
    .join('')}
${others.length > 0 ? `<p>Tested without a picture: ${others.join(', ')}.</p>` : ''}`;
});

mkdirSync(new URL('.', page), { recursive: true });
writeFileSync(
  page,
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Snapshots of the charts</title>
${styles.join('\n')}
<style>
body { display: block; max-width: none; padding: 1rem; }
section { margin-block: 1.5rem; }
.themes { display: flex; flex-wrap: wrap; gap: 1rem; }
.theme { box-sizing: content-box; padding: 1rem; background: var(--paper); color: var(--ink); }
${tokensOfThemes}
.theme .glyph { width: 24px; height: 24px; }
.theme .figure { width: auto; margin: 0; border: 0; padding: 0; }
</style>
</head>
<body>
<h1>Snapshots of the charts</h1>
${charts.join('\n')}
</body>
</html>
`,
);
console.log(`${snapshots.length} snapshots: ${fileURLToPath(page)}`);
