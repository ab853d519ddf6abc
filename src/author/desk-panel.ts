import './desk.css';
import type { Desk, DeskItem } from './desk.ts';

const key = 'report:desk';

/** Shows what the author may want to look at on this page; each place opens in the editor. */
async function showDesk(): Promise<void> {
  const { chapter } = document.documentElement.dataset;
  const answer = await fetch(`/__desk.json${chapter === undefined ? '' : `?chapter=${encodeURIComponent(chapter)}`}`);
  const desk = (await answer.json()) as Desk | null;
  if (!desk) return;
  const panel = element('details', 'desk');
  const count = desk.lists.reduce((sum, { items }) => sum + items.length, 0);
  panel.append(element('summary', '', `Desk${count === 0 ? '' : ` · ${count}`}`), facts(desk), ...desk.lists.map(list));
  panel.open = localStorage.getItem(key) === 'open';
  panel.addEventListener('toggle', () => localStorage.setItem(key, panel.open ? 'open' : 'closed'));
  document.body.append(panel);
}

function facts({ words, minutes, densest }: Desk): HTMLElement {
  const facts = element('p', '', `${words.toLocaleString('en')} words · ${minutes} min · ${weight()}`);
  if (!densest) return facts;
  facts.append(document.createElement('br'), 'Most marks in a paragraph: ', opener(densest));
  return facts;
}

/** What the page weighs before compression: its HTML, and the pictures that have loaded. */
function weight(): string {
  const html = new Blob([document.documentElement.outerHTML]).size;
  const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const pictures = loaded
    .filter(({ initiatorType }) => initiatorType === 'img')
    .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0);
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString('en')} kB`;
  return `HTML ${kilobytes(html)}${pictures === 0 ? '' : `, pictures ${kilobytes(pictures)}`}`;
}

function list({ title, items }: Desk['lists'][number]): HTMLElement {
  const section = element('section', '');
  const entries = element('ul', '');
  entries.append(
    ...items.map((item) => {
      const entry = element('li', '');
      entry.append(opener(item));
      return entry;
    }),
  );
  section.append(element('h2', '', `${title} · ${items.length}`), entries);
  return section;
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
