const ids = /(\s(?:id|for|list|aria-labelledby|aria-describedby|aria-controls)=")([^"]+)"/g;
const inside = /(\shref=")(#[^"]+)"/g;
const painted = /(="url\()#([^")]+)(?=\))/g;
const across = /(\shref=")\/([^"/#]+)\/(?:#([^"]*))?"/g;

/**
 * Adapts a chapter's markup for the page that holds the whole report: ids are prefixed with the chapter's id, and links
 * to chapters and claims become links within the page.
 */
export function partOfWhole(html: string, chapter: string, chapters: readonly string[]): string {
  const own = (id: string): string => `${chapter}--${id}`;
  return html
    .replace(ids, (_, attribute: string, value: string) => `${attribute}${value.split(' ').map(own).join(' ')}"`)
    .replace(painted, (_, attribute: string, id: string) => `${attribute}#${own(id)}`)
    .replace(inside, (_, attribute: string, target: string) => `${attribute}#${own(target.slice(1))}"`)
    .replace(across, (whole, attribute: string, page: string, anchor: string | undefined) => {
      if (page === 'claims') return `${attribute}#${anchor || 'claims'}"`;
      if (!chapters.includes(page)) return whole;
      return `${attribute}#${anchor ? `${page}--${anchor}` : page}"`;
    });
}
