import { whenIdle } from '../dom/idle.ts';
import { canOpen, markOpeners } from './openers.ts';

type PanelModule = typeof import('./panel.ts');

let panel: PanelModule | undefined;

/**
 * Makes marks (of a claim, a number, a term, a source) open what stands behind them, in a panel. Without script, and for
 * clicks that ask for a new tab, a mark is the link it looks like.
 */
export function openPanels(): void {
  whenIdle(() => markOpeners());
  // Loaded as a hand or the focus comes to a mark, so that opening it need not wait. A failure is met by the opening.
  for (const nears of ['pointerover', 'focusin']) {
    document.addEventListener(nears, ({ target }) => {
      if (!panel && (target as Element).closest('.claim, [data-opens]')) load().catch(() => undefined);
    });
  }
  document.addEventListener('click', (event) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const mark = markFor(event.target as Element);
    if (!mark || !canOpen(mark)) return;
    event.preventDefault();
    open(mark);
  });
  document.addEventListener('keydown', (event) => {
    const mark = (event.target as Element).closest<HTMLElement>('a[data-opens][role=button]');
    if (event.key !== ' ' || !mark) return;
    event.preventDefault();
    open(mark);
  });
}

/** Opens what stands behind a mark, or closes it. A mark whose panel cannot be loaded is the link that it was built as. */
export function open(mark: HTMLElement): void {
  if (panel) return panel.toggle(mark);
  load().then(
    ({ toggle }) => toggle(mark),
    () => {
      if (mark instanceof HTMLAnchorElement) location.assign(mark.href);
    },
  );
}

/** Closes what stands open, where the reader puts all marks away. */
export function closePanel(): void {
  panel?.closePanel();
}

async function load(): Promise<PanelModule> {
  return (panel = await import('./panel.ts'));
}

/** A click on a claim's words counts for its first mark, unless it selects text or hits something of its own. */
function markFor(target: Element): HTMLElement | null {
  const mark = target.closest<HTMLElement>('a[data-opens][href]');
  if (mark || target.closest('a, button, input, summary') || !getSelection()?.isCollapsed) return mark;
  return target.closest('.claim')?.querySelector<HTMLElement>('.mark[href]') ?? null;
}
