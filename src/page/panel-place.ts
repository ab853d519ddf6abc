import { sentenceAround } from './sentence.ts';

/** Whether the page has a margin, as its styles say. */
export const hasMargin = matchMedia('(width >= 68.75rem)');
/** Sizes in pixels: what a panel keeps from what is around it, and the height that it wants at least. */
const gap = 8;
const enough = 240;

/** Where a panel may stand in the window: its left edge and width, and how far up and down it may reach. */
interface Room {
  left: number;
  width: number;
  top: number;
  bottom: number;
  /** Where its top would be best. */
  best: number;
}

/**
 * Keeps a panel in its place. Where there is a margin that is beside its sentence, clear of figures; else at the foot of the
 * window, with the sentence in view above it. Nothing but the panel moves, and a page scrolled for it is scrolled back.
 */
export class PanelPlace {
  readonly #panel: HTMLElement;
  readonly #mark: HTMLElement;
  /** The page was scrolled from here to there, for the sheet not to cover the sentence. */
  #scrolled: { from: number; to: number } | null = null;
  /** Where it stands beside its sentence, measured from the top of the page. */
  #room: Room | null = null;

  constructor(panel: HTMLElement, mark: HTMLElement, signal: AbortSignal) {
    [this.#panel, this.#mark] = [panel, mark];
    const observer = new ResizeObserver(() => this.#settle());
    for (const part of panel.children) observer.observe(part);
    signal.addEventListener('abort', () => observer.disconnect());
    addEventListener('resize', () => this.#begin(), { signal });
    // A keyboard on screen covers the foot of the window.
    visualViewport?.addEventListener('resize', () => this.#settle(), { signal });
    document.documentElement.classList.add('panel-open');
    this.#begin();
  }

  /** Scrolls back, unless the reader has scrolled on. */
  leave(): void {
    if (this.#scrolled && isNear(scrollY, this.#scrolled.to))
      scrollTo({ top: this.#scrolled.from, behavior: 'instant' });
    document.documentElement.classList.remove('panel-open');
  }

  #begin(): void {
    this.#room = null;
    this.#settle();
  }

  /** As what it shows grows, it stays within the room that it was given. */
  #settle(): void {
    if (hasMargin.matches) this.#standBeside();
    else this.#standAtFoot();
  }

  #standAtFoot(): void {
    const viewport = visualViewport;
    const isTyping = this.#panel.querySelector('input[type=text]:focus') !== null;
    const foot = viewport && isTyping ? Math.max(0, innerHeight - viewport.height - viewport.offsetTop) : 0;
    this.#set('foot', foot);
    // Not where it is seen, for it may be rising or dragged.
    const by = this.#scrollNeeded(innerHeight - foot - this.#panel.offsetHeight);
    if (Math.abs(by) < 1) return;
    const from = this.#scrolled && isNear(scrollY, this.#scrolled.to) ? this.#scrolled.from : scrollY;
    scrollBy({ top: by, behavior: 'instant' });
    this.#scrolled = { from, to: scrollY };
  }

  /** How far to scroll for the sentence to be in view between bar and sheet, or its mark where it is too long for that. */
  #scrollNeeded(sheetTop: number): number {
    // A reader who has scrolled on has their own place.
    if (this.#scrolled && !isNear(scrollY, this.#scrolled.to)) return 0;
    const mark = lineOf(this.#mark);
    const sentence = sentenceAround(this.#mark) ?? mark;
    const above = barHeight(this.#panel) + gap;
    const below = sheetTop - gap;
    const wanted = between(0, sentence.bottom - below, Math.max(0, sentence.top - above));
    return between(mark.bottom - below, wanted, mark.top - above);
  }

  #standBeside(): void {
    const room = (this.#room ??= this.#bestRoom());
    const height = this.#heightAt(room.width);
    const top = between(room.top, room.best, room.bottom - height);
    this.#room = { ...room, best: top };
    this.#set('left', room.left);
    this.#set('top', top);
    this.#set('height', Math.max(room.bottom - top, enough / 2));
  }

  /** The first place that is large enough, else the largest. */
  #bestRoom(): Room {
    const rooms = this.#rooms();
    const space = ({ top, bottom }: Room): number => bottom - top;
    const { top, bottom, best, left, width } =
      rooms.find((room) => space(room) >= Math.min(this.#heightAt(room.width), enough)) ??
      rooms.reduce((largest, room) => (space(room) > space(largest) ? room : largest));
    return { top: top + scrollY, bottom: bottom + scrollY, best: best + scrollY, left: left + scrollX, width };
  }

  #heightAt(width: number): number {
    this.#set('width', width);
    this.#panel.style.removeProperty('--panel-height');
    return this.#panel.offsetHeight;
  }

  #set(name: string, pixels: number): void {
    this.#panel.style.setProperty(`--panel-${name}`, `${pixels}px`);
  }

  /** The places that may do, the best first: beside the sentence, under its line, and over it. */
  #rooms(): [Room, ...Room[]] {
    const panel = this.#panel;
    const line = lineOf(this.#mark);
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const width = document.documentElement.clientWidth;
    const foot = document.querySelector('.reading-line')?.getBoundingClientRect();
    const window = { top: barHeight(panel) + gap, bottom: Math.min(innerHeight, foot?.top ?? innerHeight) - gap };
    const own = Math.min(22 * rem, width - 2 * gap);
    const left = between(gap, line.left - rem, width - own - gap);
    const inText = { left, width: own };
    const under = { ...inText, ...this.#clear(inText, { ...window, top: line.bottom + gap }, line.bottom) };
    const over = { ...inText, ...this.#clear(inText, { ...window, bottom: line.top - gap }, line.top) };
    const rooms: [Room, ...Room[]] = [
      { ...under, best: under.top },
      { ...over, best: over.bottom },
    ];
    const beside = blockOf(this.#mark).getBoundingClientRect().right + 1.5 * rem;
    const margin = { left: beside, width: Math.min(22 * rem, width - beside - rem) };
    // A mark of a margin note stands in the margin itself.
    if (margin.width < 15 * rem || margin.left < line.right) return rooms;
    return [{ ...margin, ...this.#clear(margin, window, line.top), best: line.top - rem }, ...rooms];
  }

  /** The part of a span around a line that no figure is in the way of. */
  #clear({ left, width }: Pick<Room, 'left' | 'width'>, span: Pick<Room, 'top' | 'bottom'>, line: number) {
    let { top, bottom } = span;
    for (const figure of document.querySelectorAll('figure, .inked-page')) {
      if (figure.contains(this.#mark)) continue;
      const box = figure.getBoundingClientRect();
      if (box.width === 0 || box.right <= left || box.left >= left + width) continue;
      if (box.bottom <= line) top = Math.max(top, box.bottom + gap);
      else bottom = Math.min(bottom, Math.max(box.top, span.top) - gap);
    }
    return { top, bottom };
  }
}

function blockOf(mark: HTMLElement): Element {
  return mark.closest('p, li, td, dd, blockquote, figcaption, h1, h2, h3') ?? mark;
}

/** The line of text that an element begins on. */
function lineOf(element: Element): DOMRect {
  return element.getClientRects()[0] ?? element.getBoundingClientRect();
}

/** The height of what sticks to the top of the window. */
function barHeight(panel: HTMLElement): number {
  return parseFloat(getComputedStyle(panel).scrollMarginTop) || 0;
}

function between(low: number, value: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < 2;
}
