/** A browser in which the reader's walks are made, one page at a time. */
export interface Engine {
  /** Its name and version. */
  name: string;
  open: (address: string) => Promise<void>;
  /** What an expression comes to in the page, once any promise is kept; it must be plain data. */
  run: (expression: string) => Promise<unknown>;
  /** Presses a key: a character, or one of `keys`. */
  press: (key: string) => Promise<void>;
  /** Clicks the first element that a selector finds, in its middle. */
  click: (selector: string) => Promise<void>;
  /** What scripts failed with since the engine began, where it tells. */
  errors: string[];
  close: () => Promise<void>;
}

/** Keys without a character of their own, as WebDriver writes them. */
export const keys: Readonly<Record<string, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowRight: '\uE014',
  ArrowLeft: '\uE012',
};

/** Expression that brings an element to the middle of the window and tells where that is. */
export function middleOf(selector: string): string {
  return `(async () => {
    const element = document.querySelector(${JSON.stringify(selector)});
    if (!element) throw new Error('no ' + ${JSON.stringify(selector)});
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { left, top, width, height } = element.getClientRects()[0];
    return { x: Math.round(left + Math.min(width, 40) / 2), y: Math.round(top + height / 2) };
  })()`;
}

/** Where a pointer is to go. */
export interface Point {
  x: number;
  y: number;
}

/** Asks again and again until there is an answer, for some seconds. */
export async function until<Answer>(what: string, ask: () => Promise<Answer | null>): Promise<Answer> {
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    const answer = await ask().catch(() => null);
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} does not answer`);
}
