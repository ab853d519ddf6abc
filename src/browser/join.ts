import { select } from 'd3-selection';
import type { Scene } from '../charts/scene.ts';

const svg = 'http://www.w3.org/2000/svg';

/**
 * Brings an element to a scene with d3's keyed join. Elements that the build drew are known by their `data-key`, so
 * the first join onto them changes nothing, and later ones write only what differs.
 */
export function join(element: Element, scene: Scene): void {
  update(element, scene);
  if (typeof scene.body === 'string') {
    if (element.textContent !== scene.body) element.textContent = scene.body;
    return;
  }
  const pieces = select(element)
    .selectChildren<Element, Scene>()
    .data<Scene>(scene.body.slice(), keyOf)
    .join((entering) => entering.append((piece) => document.createElementNS(svg, piece.tag)));
  pieces.each(function joinPiece(piece) {
    join(this, piece);
  });
}

/** d3 calls a key function with the element as `this` for what is drawn already, and without datum for what the build drew. */
function keyOf(this: Element | unknown, datum: Scene | undefined): string {
  return datum?.key ?? (this as Element).getAttribute('data-key') ?? '';
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
