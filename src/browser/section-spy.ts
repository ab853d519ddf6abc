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
    // The upper third of the window and all above it: else a jump past a heading, which is never seen, would tell nothing.
    { rootMargin: '10000000px 0px -66% 0px' },
  );
  for (const heading of headings) observer.observe(heading);
}
