/** A part of the report as its printed pages are headed: a page of the site, or a part of the whole report, with that id. */
export interface HeadedPart {
  id: string;
  title: string;
}

/** Words as a string of a stylesheet. */
function quoted(words: string): string {
  return `"${words.replace(/["\\]/g, '\\$&').replace(/\s+/g, ' ')}"`;
}

function headOf({ id, title }: HeadedPart): string {
  return `[data-page='${id}'] body,
.whole main > [id='${id}'] {
  page: part-${id};
}

@page part-${id} {
  @top-right {
    content: ${quoted(title)};
  }
}
`;
}

/**
 * The stylesheet that heads each printed page with the report's title and its part's, and foots it with the edition. Browsers
 * take no running head from the text itself (`string-set`), so each part has pages of its own name.
 */
export function runningHeads(report: string, edition: string, parts: readonly HeadedPart[]): string {
  return `@page {
  @top-left {
    content: ${quoted(report)};
  }

  @bottom-left {
    content: ${quoted(edition)};
  }
}

${parts.map(headOf).join('\n')}`;
}
