import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page of a PDF file, in reading order, a line of the page to a line. */
export async function pdfPages(file: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await loading.destroy();
  return pages;
}

/** The lines among these that stand at the foot of a page or column of a PDF file, with nothing under them. */
export async function linesAtFoot(file: Uint8Array, lines: ReadonlySet<string>): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const document = await loading.promise;
  const found: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const placed = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , x, y] = item.transform as number[];
      return [{ text: item.str.trim(), left: x ?? 0, right: (x ?? 0) + item.width, bottom: y ?? 0 }];
    });
    // The running head is the highest of all, and the folio the lowest.
    const heights = placed.map(({ bottom }) => bottom);
    const [folio, head] = [Math.min(...heights), Math.max(...heights)];
    const body = placed.filter(({ bottom }) => bottom > folio + 1 && bottom < head - 1);
    for (const line of body.filter(({ text }) => lines.has(text))) {
      const under = body.some(
        ({ left, right, bottom }) => bottom < line.bottom - 1 && left < line.right && right > line.left,
      );
      if (!under) found.push(`${line.text}, page ${number}`);
    }
  }
  await loading.destroy();
  return found;
}

/** A heading in the outline of a PDF file. */
export interface Heading {
  title: string;
  items: Heading[];
}

/** What a PDF file tells a reader's programs: its outline, its tags in use, and its links. */
export interface PdfStructure {
  /** The outline's headings, each with those under it. */
  outline: Heading[];
  tags: Set<string>;
  /** How many links lead to places in the file, those of them that lead nowhere, and the addresses of all others. */
  links: { internal: number; broken: string[]; external: string[] };
}

/** What pdf.js finds in a PDF file beside its text. */
export async function pdfStructure(file: Uint8Array): Promise<PdfStructure> {
  const loading = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const document = await loading.promise;
  const destinations = await document.getDestinations();
  const tags = new Set<string>();
  const links: PdfStructure['links'] = { internal: 0, broken: [], external: [] };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    collectTags(await page.getStructTree(), tags);
    for (const { url, dest } of (await page.getAnnotations()) as { url?: string; dest?: unknown }[]) {
      if (url !== undefined) links.external.push(url);
      else if (typeof dest === 'string' && !destinations.has(dest)) links.broken.push(dest);
      else if (dest) links.internal += 1;
    }
  }
  const outline = (await document.getOutline()) as Heading[];
  await loading.destroy();
  return { outline, tags, links };
}

interface Tagged {
  role?: string;
  children?: Tagged[];
}

function collectTags(node: Tagged | null, tags: Set<string>): void {
  if (node?.role !== undefined) tags.add(node.role);
  for (const child of node?.children ?? []) collectTags(child, tags);
}
