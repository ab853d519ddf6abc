/** Marks, in the contents, the section that the reader is in. */
export function markSections(): void {
  const links = new Map<string, Element>();
  for (const link of document.querySelectorAll<HTMLElement>('.contents [data-section]')) {
    links.set(link.dataset['section'] ?? '', link);
  }
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter((heading) => heading !== null);
  const above = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) above.add(target);
        else above.delete(target);
      }
      const present = headings.filter((heading) => above.has(heading)).at(-1);
      for (const [id, link] of links) {
        if (id === present?.id) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      }
    },
    // The upper third of the window and everything above it, so that a jump past a heading counts too.
    { rootMargin: '10000000px 0px -66% 0px' },
  );
  for (const heading of headings) observer.observe(heading);
}
