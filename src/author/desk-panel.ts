import './desk.css';
import type { Desk, DeskItem } from './desk.ts';
import { pageFaults } from './page-faults.ts';

const key = 'report:desk';

/** Shows what the author may want to look at on this page; each place opens in the editor. */
async function showDesk(): Promise<void> {
  const { chapter } = document.documentElement.dataset;
  const answer = await fetch(`/__desk.json${chapter === undefined ? '' : `?chapter=${encodeURIComponent(chapter)}`}`);
  const desk = (await answer.json()) as Desk | null;
  if (!desk) return;
  const panel = element('details', 'desk');
  const { images, links } = pageFaults(document);
  const count = desk.lists.reduce((sum, { items }) => sum + items.length, images.length + links.length);
  panel.append(
    element('summary', '', `Desk${count === 0 ? '' : ` · ${count}`}`),
    facts(desk, await weight()),
    ...section('Images without a text', images.map(words)),
    ...section('Links to parts that this page lacks', links.map(words)),
    ...desk.lists.flatMap(({ title, items }) => section(title, items.map(opener))),
  );
  panel.open = localStorage.getItem(key) === 'open';
  panel.addEventListener('toggle', () => localStorage.setItem(key, panel.open ? 'open' : 'closed'));
  document.body.append(panel);
}

function facts({ words, minutes, densest }: Desk, weight: string): HTMLElement {
  const facts = element('p', '', `${words.toLocaleString('en')} words · ${minutes} min · ${weight}`);
  if (!densest) return facts;
  facts.append(document.createElement('br'), 'Most marks in a paragraph: ', opener(densest));
  return facts;
}

/** About what a reader downloads: the page's HTML, compressed and without what only the dev server adds, and its pictures. */
async function weight(): Promise<string> {
  const page = document.documentElement.cloneNode(true) as HTMLElement;
  for (const added of page.querySelectorAll('style[data-vite-dev-id], script[src*="/@"], script[src*="/src/"]'))
    added.remove();
  const sent = new Blob([page.outerHTML]).stream().pipeThrough(new CompressionStream('gzip'));
  const html = (await new Response(sent).blob()).size;
  const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const pictures = loaded
    .filter(({ initiatorType }) => initiatorType === 'img')
    .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0);
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
  return `HTML about ${kilobytes(html)}${pictures === 0 ? '' : `, pictures so far ${kilobytes(pictures)}`}`;
}

function section(title: string, entries: readonly HTMLElement[]): HTMLElement[] {
  if (entries.length === 0) return [];
  const made = element('section', '');
  const list = element('ul', '');
  list.append(
    ...entries.map((content) => {
      const entry = element('li', '');
      entry.append(content);
      return entry;
    }),
  );
  made.append(element('h2', '', `${title} · ${entries.length}`), list);
  return [made];
}

function words(text: string): HTMLElement {
  return element('span', '', text);
}

function opener({ text, file, line }: DeskItem): HTMLElement {
  const button = element('button', '', text);
  button.type = 'button';
  button.title = `${file.split('/').slice(-2).join('/')}:${line}`;
  button.addEventListener('click', () => void fetch(`/__open-in-editor?file=${encodeURIComponent(`${file}:${line}`)}`));
  return button;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

void showDesk();
