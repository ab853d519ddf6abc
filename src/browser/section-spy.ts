/** Marks, in the contents, the section that stands at the top of the window. */
export function followSections(): void {
  const links = new Map<string, Element>();
  for (const link of document.querySelectorAll<HTMLElement>('.contents [data-section]')) {
    links.set(link.dataset['section'] ?? '', link);
  }
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter((heading) => heading !== null);
  if (headings.length === 0) return;
  const above = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, boundingClientRect, rootBounds } of entries) {
        if (boundingClientRect.top < (rootBounds?.bottom ?? 0)) above.add(target);
        else above.delete(target);
      }
      const present = headings.filter((heading) => above.has(heading)).at(-1);
      for (const [id, link] of links) {
        if (id === present?.id) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      }
    },
    // The upper third of the window; what has left it at the top still counts as above.
    { rootMargin: '0px 0px -66% 0px' },
  );
  for (const heading of headings) observer.observe(heading);
}
