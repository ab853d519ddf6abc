/** Arrow keys go from the field to the results, from one to the next, and back; any of them opens on Enter, as links do. */
export function moveAmongResults(place: HTMLElement, field: HTMLInputElement): void {
  place.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.target as HTMLElement;
    const links = [...place.querySelectorAll<HTMLElement>('.found a')];
    const at = links.indexOf(target);
    if (target !== field && at < 0) return;
    if (target === field && (step < 0 || links.length === 0)) return;
    event.preventDefault();
    (links[at + step] ?? (at + step < 0 ? field : links[at]))?.focus();
  });
}
