import { join } from 'node:path';
import type { ContentProblem } from './content-problem.ts';
import { escaped } from '../words/escaped.ts';
import { excerptOf, problemCount, problemLine } from './problem-text.ts';

const style = `
  :root {
    color-scheme: light dark;
    background: light-dark(#fbf9f4, #1b1918);
    color: light-dark(#211e1a, #e8e4dc);
    font: 1rem/1.5 system-ui, sans-serif;
  }
  body { max-width: 50rem; margin: 0 auto; padding: clamp(1.5rem, 6vw, 4rem) clamp(1rem, 5vw, 2rem); }
  h1 { margin: 0 0 0.25rem; font-size: 1.5rem; line-height: 1.25; }
  ol { margin: 2.5rem 0 0; padding: 0; list-style: none; }
  li + li { margin-top: 2rem; }
  p { margin: 0; overflow-wrap: anywhere; }
  h1 + p, a { color: light-dark(#625c52, #aaa498); }
  a, pre { font: 0.875rem/1.6 ui-monospace, monospace; }
  a { text-decoration-color: light-dark(#cfc8ba, #55504a); text-underline-offset: 0.25em; }
  a:hover { color: inherit; text-decoration-color: currentColor; }
  pre {
    margin: 0.5rem 0 0;
    padding: 0.5rem 0.75rem;
    border-inline-start: 3px solid light-dark(#b3261e, #ff8a80);
    background: light-dark(#f1ede4, #262321);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  mark {
    background: none;
    color: light-dark(#b3261e, #ff8a80);
    font-weight: 700;
    text-decoration: underline wavy 1px;
    text-underline-offset: 0.25em;
  }
`;

/** Opens the file of a place in the author's editor, and stays on the page. */
const script = `
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link) return;
    event.preventDefault();
    void fetch(link.href);
  });
`;

/**
 * The page that the dev server shows instead of the report while the content has errors; a saved file reloads it. `parent` is
 * the folder in which the content folder lies.
 */
export function problemPage(problems: readonly ContentProblem[], parent: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${problemCount(problems)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<script type="module" src="/@vite/client"></script>
<script type="module">${script}</script>
<h1>${problemCount(problems)}</h1>
<p>Mend and save a file, and this page reloads.</p>
<ol>
${problems.map((problem) => problemItem(problem, parent)).join('\n')}
</ol>
</html>
`;
}

function problemItem(problem: ContentProblem, parent: string): string {
  const place = problemLine({ ...problem, message: '', warning: undefined }).trim();
  const address = `/__open-in-editor?file=${encodeURIComponent(join(parent, place))}`;
  const excerpt = excerptOf(problem);
  const line = excerpt ? `\n<pre>${marked(excerpt.line, excerpt.at)}</pre>` : '';
  return `<li><p><a href="${address}">${escaped(place)}</a></p>\n<p>${escaped(problem.message)}</p>${line}</li>`;
}

/** A line with the word at a column marked, or with the letter there. */
function marked(line: string, at: number | null): string {
  if (at === null) return escaped(line);
  const [word = ' '] = /^(?:[\p{L}\p{M}\p{N}_]+|.)/su.exec(line.slice(at)) ?? [];
  return `${escaped(line.slice(0, at))}<mark>${escaped(word)}</mark>${escaped(line.slice(at + word.length))}`;
}
