import type { ContentProblem } from './content-problem.ts';
import { excerptOf, problemCount, problemLine } from './problem-text.ts';

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 3rem auto; padding: 0 1.5rem; }
  ol { padding: 0; list-style: none; }
  li { margin-block: 2rem; }
  p { margin: 0 0 0.25rem; }
  code, pre { font: 0.875rem/1.5 ui-monospace, monospace; }
  pre { overflow-x: auto; margin: 0; padding: 0.5rem 0.75rem; background: color-mix(in srgb, currentColor 8%, transparent); }
  b { color: light-dark(#b3261e, #ff8a80); }
`;

/** The page that the dev server shows instead of the report while the content has errors; a saved file reloads it. */
export function problemPage(problems: readonly ContentProblem[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${problemCount(problems)}</title>
<style>${style}</style>
<script type="module" src="/@vite/client"></script>
<h1>${problemCount(problems)}</h1>
<p>Mend and save a file, and this page reloads.</p>
<ol>
${problems.map(problemItem).join('\n')}
</ol>
</html>
`;
}

function problemItem(problem: ContentProblem): string {
  const place = problemLine({ ...problem, message: '', warning: undefined }).trim();
  const excerpt = excerptOf(problem);
  const caret = excerpt?.caret ? `\n<b>${escaped(excerpt.caret)}</b>` : '';
  const lines = excerpt ? `\n<pre>${escaped(excerpt.line)}${caret}</pre>` : '';
  return `<li><p><code>${escaped(place)}</code></p>\n<p>${escaped(problem.message)}</p>${lines}</li>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
