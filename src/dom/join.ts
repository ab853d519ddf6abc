import { select } from 'd3-selection';
import type { Scene } from '../charts/scene.ts';

const svg = 'http://www.w3.org/2000/svg';

/** What was last joined to an element, with the elements of its pieces: what has not changed since need not be looked at again. */
const joined = new WeakMap<Element, { scene: Scene; pieces: Element[] }>();

/**
 * Brings an element to a scene with d3's keyed join. Elements that the build drew are known by their `data-key`, so
 * the first join onto them changes nothing, and later ones write only what differs.
 */
export function join(element: Element, scene: Scene): void {
  const last = joined.get(element);
  if (last?.scene === scene) return;
  if (!last || !sameAttributes(last.scene, scene)) update(element, scene);
  joined.set(element, { scene, pieces: joinBody(element, scene, last) });
}

function joinBody(element: Element, { body }: Scene, last: { scene: Scene; pieces: Element[] } | undefined): Element[] {
  if (typeof body === 'string') {
    if (last?.scene.body !== body && element.textContent !== body) element.textContent = body;
    return [];
  }
  const pieces = last && sameKeys(last.scene.body, body) ? last.pieces : joinedPieces(element, body);
  for (const [index, piece] of pieces.entries()) {
    const now = body[index];
    if (now) join(piece, now);
  }
  return pieces;
}

function joinedPieces(element: Element, body: readonly Scene[]): Element[] {
  return select(element)
    .selectChildren<Element, Scene>()
    .data<Scene>(body.slice(), keyOf)
    .join((entering) => entering.append((piece) => document.createElementNS(svg, piece.tag)))
    .nodes();
}

/** d3 calls a key function with the element as `this` for what is drawn already, and without datum for what the build drew. */
function keyOf(this: Element | unknown, datum: Scene | undefined): string {
  return datum?.key ?? (this as Element).getAttribute('data-key') ?? '';
}

function sameKeys(before: Scene['body'], now: readonly Scene[]): boolean {
  return (
    typeof before !== 'string' &&
    before.length === now.length &&
    before.every(({ key }, index) => key === now[index]?.key)
  );
}

function sameAttributes(before: Scene, now: Scene): boolean {
  if (before.key !== now.key) return false;
  // Each change compares the pieces of a whole picture: loops make nothing that would have to be cleared away.
  for (const name in now.attrs) if (before.attrs[name] !== now.attrs[name]) return false;
  for (const name in before.attrs) if (!(name in now.attrs)) return false;
  return true;
}

function update(element: Element, { attrs, key }: Scene): void {
  if (element.getAttribute('data-key') !== key) element.setAttribute('data-key', key);
  for (const [name, value] of Object.entries(attrs)) {
    const text = String(value);
    if (element.getAttribute(name) !== text) element.setAttribute(name, text);
  }
  if (element.attributes.length === Object.keys(attrs).length + 1) return;
  for (const { name } of [...element.attributes]) {
    if (name !== 'data-key' && !(name in attrs)) element.removeAttribute(name);
  }
}
