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
