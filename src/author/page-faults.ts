/** What a reader would miss on a page, whoever wrote it: the check of the content knows only what authors write. */
export interface PageFaults {
  /** Images without a text for who cannot see them. */
  images: string[];
  /** Links to a part of this page that is not there. */
  links: string[];
}

/** The faults of a page as it stands. */
export function pageFaults(page: Document): PageFaults {
  const here = page.location.pathname;
  const images = [...page.images].filter((image) => image.getAttribute('alt') === null || isUnnamed(image));
  const links = [...page.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')].filter(
    ({ hash, pathname }) => pathname === here && hash.length > 1 && !hash.includes('=') && !hasPart(page, hash),
  );
  return {
    images: images.map(({ src }) => src.replace(/^.*\//, '').replace(/\?.*$/, '')),
    links: [...new Set(links.map(({ hash }) => hash))],
  };
}

/** An empty text is right for what only decorates. */
function isUnnamed(image: HTMLImageElement): boolean {
  return image.alt.trim() === '' && image.closest('[aria-hidden="true"], [role="presentation"]') === null;
}

function hasPart(page: Document, hash: string): boolean {
  const id = hash.slice(1);
  return [id, decoded(id)].some((one) => page.getElementById(one) !== null);
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
