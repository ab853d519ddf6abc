/** Closes the contents of the bar by Escape, by a link taken and where the focus leaves them. A tap outside is the bar's own. */
export function foldContents(): void {
  const fold = document.querySelector<HTMLDetailsElement>('.chapter-bar details');
  if (!fold) return;
  fold.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !fold.open) return;
    fold.open = false;
    fold.querySelector('summary')?.focus({ preventScroll: true });
  });
  fold.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')) fold.open = false;
  });
  fold.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !fold.contains(relatedTarget)) fold.open = false;
  });
}

/** Marks, in the contents, the section that the reader is in. */
export function markSections(): void {
  const links = [...document.querySelectorAll<HTMLElement>('.contents-list [data-section]')];
  const ids = new Set(links.map((link) => link.dataset['section'] ?? ''));
  const headings = [...ids].map((id) => document.getElementById(id)).filter((heading) => heading !== null);
  const above = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) above.add(target);
        else above.delete(target);
      }
      const present = headings.filter((heading) => above.has(heading)).at(-1);
      for (const link of links) {
        if (link.dataset['section'] === present?.id) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      }
    },
    // The upper third of the window and everything above it, so that a jump past a heading counts too.
    { rootMargin: '10000000px 0px -66% 0px' },
  );
  for (const heading of headings) observer.observe(heading);
}
