import { pageWords as words } from '../words/en.ts';
import { whenIdle } from '../dom/idle.ts';

interface Opening {
  mark: HTMLElement;
  panel: HTMLElement;
}

let open: Opening | undefined;

/**
 * Opens what stands behind a mark (a claim's finding, a number's working, a term, a source) beside it: in the margin
 * where there is one, else in place under its paragraph. The entry is a copy of the one at the chapter's end. Without
 * script, and for clicks that ask for a new tab, a mark is the link it looks like.
 */
export function openPanels(): void {
  whenIdle(markOpeners);
  document.addEventListener('click', (event) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const target = event.target as Element;
    if (target.closest('[data-close]')) return close(true);
    const mark = markFor(target);
    if (!mark || !entryOf(mark)) return;
    event.preventDefault();
    toggle(mark);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open) close(true);
    const mark = (event.target as Element).closest<HTMLElement>('a[data-opens][role=button]');
    if (event.key !== ' ' || !mark) return;
    event.preventDefault();
    toggle(mark);
  });
}

/** Closes what stands open, where the reader puts all marks away. */
export function closePanel(): void {
  close(false);
}

/** Gives each mark the role of a button; when the page is idle, since a long page has hundreds of them. */
export function markOpeners(): void {
  const entries = new Set(
    [...document.querySelectorAll<HTMLElement>('[data-entry]')].map((entry) => entry.dataset['entry']),
  );
  for (const mark of document.querySelectorAll<HTMLElement>('a[data-opens][href]')) {
    if (!entries.has(mark.dataset['opens'])) continue;
    mark.setAttribute('role', 'button');
    // A mark opened before the page was idle is already expanded.
    mark.ariaExpanded ??= 'false';
  }
}

/** A click on a claim's words counts for its first mark, unless it selects text or hits something of its own. */
function markFor(target: Element): HTMLElement | null {
  const mark = target.closest<HTMLElement>('a[data-opens][href]');
  if (mark || target.closest('a, button, input, summary') || !getSelection()?.isCollapsed) return mark;
  return target.closest('.claim')?.querySelector<HTMLElement>('.mark[href]') ?? null;
}

function entryOf(mark: HTMLElement): HTMLElement | null {
  return document.querySelector<HTMLElement>(
    `[data-entry="${CSS.escape(mark.dataset['opens'] ?? '')}"]:not(.opened *)`,
  );
}

function toggle(mark: HTMLElement): void {
  if (open?.mark === mark) return close(true);
  // A mark inside an opened panel puts its own in that panel's place.
  const around = open?.panel.contains(mark) ? open.mark : null;
  close(false);
  show(entryOf(mark), around ?? mark);
  if (around) document.querySelector<HTMLElement>('.opened')?.focus({ preventScroll: true });
}

function show(entry: HTMLElement | null, mark: HTMLElement): void {
  const place = mark.closest<HTMLElement>('p, li, td, dd, blockquote, figcaption, h2, h3') ?? mark.parentElement;
  if (!entry || !place) return;
  const panel = panelFor(entry);
  if (place.tagName === 'LI' || place.tagName === 'TD' || place.tagName === 'DD') place.append(panel);
  else place.after(panel);
  panel.style.setProperty('--mark-top', `${mark.getBoundingClientRect().top - originTop(panel)}px`);
  mark.setAttribute('aria-expanded', 'true');
  mark.setAttribute('aria-controls', panel.id);
  open = { mark, panel };
  // Figures may add to the panel, so this comes before it is scrolled into view.
  panel.dispatchEvent(new CustomEvent<string>('panel-open', { bubbles: true, detail: entry.dataset['entry'] ?? '' }));
  panel.classList.toggle('in-text', coversFigure(panel));
  bringIntoView(panel);
}

function panelFor(entry: HTMLElement): HTMLElement {
  const panel = document.createElement('aside');
  panel.className = 'opened';
  panel.id = 'opened';
  panel.tabIndex = -1;
  const copy = entry.cloneNode(true) as HTMLElement;
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  panel.setAttribute('aria-label', entry.getAttribute('aria-label') ?? entry.textContent.slice(0, 60));
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'close';
  button.dataset['close'] = '';
  button.textContent = words.closePanel;
  panel.append(copy, button);
  return panel;
}

function originTop(panel: HTMLElement): number {
  return (panel.offsetParent ?? document.body).getBoundingClientRect().top;
}

function coversFigure(panel: HTMLElement): boolean {
  const { top, bottom } = panel.getBoundingClientRect();
  return [...document.querySelectorAll('.prose > .figure')].some((figure) => {
    const box = figure.getBoundingClientRect();
    return box.top < bottom && box.bottom > top;
  });
}

function bringIntoView(panel: HTMLElement): void {
  const { top, bottom } = panel.getBoundingClientRect();
  if (bottom > innerHeight || top < 0) panel.scrollIntoView({ block: 'nearest' });
}

function close(returnFocus: boolean): void {
  if (!open) return;
  const { mark, panel } = open;
  open = undefined;
  panel.dispatchEvent(new CustomEvent('panel-close', { bubbles: true }));
  panel.remove();
  mark.setAttribute('aria-expanded', 'false');
  mark.removeAttribute('aria-controls');
  if (returnFocus) mark.focus({ preventScroll: true });
}
