import { JSDOM } from 'jsdom';

/**
 * A chapter's page of the example report with one part of its prose alone: what stands under a heading or, without one, what
 * stands before the first. Scripts, styles and links stay, so that it works as it does in a report. Null where there is no
 * such part.
 */
export function partPage(html: string, part: string): string | null {
  const page = new JSDOM(html);
  const { document } = page.window;
  const prose = document.querySelector('.chapter > .prose');
  if (!prose) return null;
  const kept = part === '' ? untilHeading(prose.firstElementChild) : under(document.getElementById(part));
  if (kept.length === 0) return null;
  prose.replaceChildren(...kept);
  // Scripts find the report's own address by the link of its title.
  const home = document.createElement('div');
  home.hidden = true;
  home.append(...document.querySelectorAll('.report-title'));
  alone(prose, document.body);
  document.body.append(home);
  for (const link of document.querySelectorAll('a[href]')) link.setAttribute('target', '_blank');
  return page.serialize();
}

/** Takes out what stands beside an element, and beside all that it stands in; scripts and dialogs stay. */
function alone(element: Element, within: Element): void {
  for (let at = element; at !== within && at.parentElement; at = at.parentElement) {
    for (const other of [...at.parentElement.children]) {
      if (other !== at && !['SCRIPT', 'DIALOG'].includes(other.tagName)) other.remove();
    }
  }
}

function under(heading: Element | null): Element[] {
  return heading ? untilHeading(heading.nextElementSibling) : [];
}

function untilHeading(first: Element | null): Element[] {
  const kept: Element[] = [];
  for (let at = first; at && at.tagName !== 'H2'; at = at.nextElementSibling) kept.push(at);
  return kept;
}
