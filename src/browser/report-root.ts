import type { ReadingOutline } from '../model/reading/outline.ts';

/** The address at which this report's cover stands, wherever it is served from. */
export function reportRoot(): string {
  return document.querySelector<HTMLAnchorElement>('.report-title')?.href.replace(/[?#].*$/, '') ?? document.baseURI;
}

let outline: Promise<ReadingOutline> | undefined;

/** What a reading of this report can be about; fetched once, when it is first asked for. */
export function reportOutline(): Promise<ReadingOutline> {
  return (outline ??= fetch(new URL('reading/outline.json', reportRoot())).then((answer) => {
    if (!answer.ok) throw new Error(`the report's outline could not be fetched (${answer.status})`);
    return answer.json() as Promise<ReadingOutline>;
  }));
}
