import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawnScene } from '../../src/dom/drawn-scene.ts';
import { join } from '../../src/dom/join.ts';
import { markup, scene as piece, type Scene } from '../../src/charts/scene.ts';
import { chartStates } from './chart-states.ts';

const { window } = new JSDOM('<!doctype html><body></body>');

beforeAll(() => {
  // A join makes its elements with the page's own document.
  globalThis.document = window.document;
});

/** A scene as a browser has it after reading the page. */
function built(scene: Scene): Element {
  const place = window.document.createElement('div');
  place.innerHTML = markup(scene);
  const element = place.firstElementChild;
  if (!element) throw new Error('the markup holds an element');
  return element;
}

/** What a join changes of an element, as lines of text. */
function changes(element: Element, scene: Scene): string[] {
  const observer = new window.MutationObserver(() => undefined);
  observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
  join(element, scene);
  const lines = observer
    .takeRecords()
    .map(({ type, target, attributeName }) => `${type} ${target.nodeName} ${attributeName ?? ''}`);
  observer.disconnect();
  return lines;
}

describe.each(chartStates)('$chart', ({ states }) => {
  it.each(Object.entries(states))('is unchanged when joined to the markup of the build: %s', (_, scene) => {
    expect(changes(built(scene), scene)).toEqual([]);
  });

  it.each(Object.entries(states))('can be read back from the markup of the build: %s', (_, scene) => {
    expect(markup(drawnScene(built(scene)))).toBe(markup(scene));
  });

  it.each(Object.entries(states))('can change to every other state, and is then stable: %s', (from, scene) => {
    for (const [to, other] of Object.entries(states)) {
      const element = built(scene);
      join(element, other);
      expect(element.isEqualNode(built(other)), `from ${from} to ${to}: ${element.outerHTML}`).toBe(true);
      expect(changes(element, other), `from ${from} to ${to}`).toEqual([]);
    }
  });

  it('keeps the elements that two states share, in both directions', () => {
    const [first, ...others] = Object.values(states);
    if (!first) throw new Error('a chart has states');
    for (const other of others) {
      const element = built(first);
      const before = new Map([...element.children].map((child) => [child.getAttribute('data-key'), child]));
      join(element, other);
      for (const child of element.children) {
        const kept = before.get(child.getAttribute('data-key'));
        if (kept) expect(child).toBe(kept);
      }
      join(element, first);
      expect(element.isEqualNode(built(first))).toBe(true);
    }
  });
});

describe('a join', () => {
  const drawing = (...body: Scene[]): Scene => piece('svg', 'drawing', {}, body);

  it('removes elements, attributes and text that the new scene does not have', () => {
    const full = drawing(piece('text', 'word', { x: 1, class: 'loud' }, 'Tea'), piece('rect', 'box', { x: 2 }));
    const bare = drawing(piece('text', 'word', { x: 1 }));
    const element = built(full);
    join(element, bare);
    expect(element.isEqualNode(built(bare))).toBe(true);
  });

  it('reorders elements without recreating them', () => {
    const [one, two, three] = ['one', 'two', 'three'].map((key) => piece('rect', key, { x: 1 }));
    if (!one || !two || !three) throw new Error('three pieces are expected');
    const element = built(drawing(one, two));
    const [first, second] = element.children;
    join(element, drawing(three, two, one));
    expect([...element.children].map((child) => child.getAttribute('data-key'))).toEqual(['three', 'two', 'one']);
    expect([element.children[1], element.children[2]]).toEqual([second, first]);
  });

  it('treats text as text, not as markup', () => {
    const element = built(drawing(piece('text', 'word', {}, 'Tea')));
    join(element, drawing(piece('text', 'word', {}, '<b>&amp;</b>')));
    expect(element.querySelector('b')).toBeNull();
    expect(element.textContent).toBe('<b>&amp;</b>');
  });
});
