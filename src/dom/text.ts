/** Sets an element's text, if it differs. A text node that stays costs the browser less than a new one. */
export function setText(element: Element | null, text: string): void {
  if (!element || element.textContent === text) return;
  const only = element.childNodes.length === 1 ? element.firstChild : null;
  if (only instanceof Text && text !== '') only.data = text;
  else element.textContent = text;
}
