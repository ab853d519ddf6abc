import type { Scene } from '../charts/scene.ts';

/** What the build drew, as the scene that it was drawn from. */
export function drawnScene(element: Element): Scene {
  const attrs: Record<string, string> = {};
  for (const { name, value } of element.attributes) if (name !== 'data-key') attrs[name] = value;
  return {
    tag: element.localName,
    key: element.getAttribute('data-key') ?? '',
    attrs,
    body: element.firstElementChild ? [...element.children].map(drawnScene) : (element.textContent ?? ''),
  };
}
