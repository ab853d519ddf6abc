import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Checklist } from '../../src/figures/checklist/schema.ts';
import type { Matrix } from '../../src/figures/matrix/schema.ts';
import { inlineParts } from '../../src/report/inline-text.ts';
import { loadReport } from '../../src/report/load.ts';
import type { BuildName } from './build.ts';
import { builtPage, wordsOf } from './built-pages.ts';

const build = 'site';
const report = loadReport(fileURLToPath(new URL('../../content', import.meta.url)));

const otherReport = loadReport(fileURLToPath(new URL('../reports/orchard', import.meta.url)));

type Report = typeof report;

/** The files of a kind of figure, with their names. */
function contentsOf<Content>({ figureContents }: Report, kind: string): (Content & { id: string })[] {
  return Object.entries(figureContents[kind] ?? {}).map(([id, content]) => ({ id, ...(content as Content) }));
}
const matricesOf = (whole: Report): (Matrix & { id: string })[] => contentsOf<Matrix>(whole, 'matrix');
const checklistsOf = (whole: Report): (Checklist & { id: string })[] => contentsOf<Checklist>(whole, 'checklist');

/** A page as it stands when no script runs. */
function scriptless(address: string, site: BuildName = build): Document {
  const { document } = builtPage(site, address);
  for (const script of document.querySelectorAll('script')) script.remove();
  return document;
}

/** A link with what is said after it, up to the next one. */
function labelled(link: Element): string {
  const after = [];
  const named = link.closest('.source-name') ?? link;
  for (let next = named.nextSibling; next && next.nodeName !== 'A'; next = next.nextSibling) after.push(next);
  return [named, ...after].map(({ textContent }) => textContent).join('');
}

const chapters = report.chapters.map(({ id }) => ({ id, document: scriptless(`/${id}/`) }));
const documentOf = (id: string): Document | undefined => chapters.find((chapter) => chapter.id === id)?.document;
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('without script', () => {
  test('every claim is marked in its chapter, with a link to it in the ledger', () => {
    expect(report.claims).not.toHaveLength(0);
    for (const { id, chapter } of report.claims) {
      const mark = documentOf(chapter)?.getElementById(`claim-${id}`);
      expect(mark?.getAttribute('href'), id).toBe(`../claims/#${id}`);
      expect(wordsOf(mark?.closest('.claim')?.querySelector('.said')), id).not.toBe('');
    }
  });

  test('the ledger has every claim verbatim, with its verdict, finding and sources', () => {
    const document = scriptless('/claims/');
    expect(document.querySelectorAll('.claim-entry')).toHaveLength(report.claims.length);
    for (const claim of report.claims) {
      const entry = document.getElementById(claim.id);
      expect(entry?.querySelector('[data-verbatim]')?.textContent).toBe(claim.quote);
      expect(wordsOf(entry?.querySelector('.verdict'))).toContain(report.file.verdicts[claim.verdict].label);
      const finding = wordsOf(entry?.querySelector('.finding'));
      for (const part of inlineParts(claim.finding))
        if (part.kind === 'text') expect(finding).toContain(squeezed(part.text));
      const links = [...(entry?.querySelectorAll('.source-list a') ?? [])].map((link) => link.getAttribute('href'));
      expect(links).toEqual(claim.sources.map((id) => `../sources/#${id}`));
    }
  });

  test('a weak source is labelled as weak everywhere', () => {
    const weak = new Set(report.sources.filter(({ grade }) => grade === 'weak').map(({ id }) => id));
    const named = [
      ...chapters.map(({ document }) => document),
      ...['/claims/', '/model/', '/all/'].map((address) => scriptless(address)),
    ].flatMap((document) =>
      [...document.querySelectorAll('a[href*="sources/#"]')].filter((link) =>
        weak.has(link.getAttribute('href')?.split('#')[1] ?? ''),
      ),
    );
    expect(named).not.toHaveLength(0);
    for (const link of named) expect(labelled(link), link.parentElement?.outerHTML).toMatch(/(?:^|\W)weak(?:\W|$)/);
  });

  test('a picture’s credit says which of its sources are weak', () => {
    const credits = [...scriptless('/the-press/', 'other-site').querySelectorAll('#figure-gate-prices .credit')];
    expect(credits.map(wordsOf).join()).toContain("A guest's diary · hearsay");
  });

  test('every figure has its caption, description and rows, and a picture if it is one', () => {
    for (const { id, document } of chapters) {
      const figures = [...document.querySelectorAll('figure')];
      expect(figures.map((figure) => figure.id)).toEqual(
        report.figures.filter(({ chapter }) => chapter === id).map((figure) => figure.id),
      );
      for (const figure of figures) {
        expect(wordsOf(figure.querySelector('figcaption')), figure.id).toMatch(/^Figure \d+\D/);
        expect(wordsOf(figure.querySelector('.measure, .description')), figure.id).not.toBe('');
        expect(wordsOf(figure.querySelector('.credit')), figure.id).not.toBe('');
        const picture = figure.querySelector('.pictures svg, .plots');
        const steps = figure.querySelectorAll('.step-list > li');
        const stepPictures = figure.querySelectorAll('.step-list > li > [role=img][aria-label]:has(svg)');
        if (steps.length > 0) expect(stepPictures.length, figure.id).toBe(steps.length);
        else if (picture) expect(figure.querySelectorAll('table tbody tr').length, figure.id).toBeGreaterThan(0);
        else expect(figure.querySelectorAll('form input').length, figure.id).toBeGreaterThan(0);
        for (const svg of figure.querySelectorAll('.pictures svg, .plots')) {
          expect(svg.getAttribute('role'), figure.id).toBe('img');
          // The figure's own picture has its title; pictures further in have that of their part.
          const [label = ''] = (svg.getAttribute('aria-labelledby') ?? '').split(' ');
          if (!svg.closest('details')) expect(label, figure.id).toBe(`${figure.id}-title`);
          expect(wordsOf(figure.querySelector(`[id="${label}"]`)), figure.id).not.toBe('');
          const described = (svg.getAttribute('aria-describedby') ?? '')
            .split(' ')
            .map((id) => wordsOf(document.getElementById(id)));
          expect(
            described.every((words) => words !== ''),
            figure.id,
          ).toBe(true);
          expect(svg.children.length, figure.id).toBeGreaterThan(0);
        }
      }
    }
  });

  test('every matrix shows each trend’s text, ratings, evidence, reason, claims and earlier ratings, and what each step means', () => {
    for (const [site, whole] of [
      [build, report],
      ['other-site', otherReport],
    ] as const) {
      expect(matricesOf(whole)).not.toHaveLength(0);
      for (const matrix of matricesOf(whole)) {
        const chapter = whole.figures.find((figure) => figure.id === `matrix-${matrix.id}`)?.chapter ?? '';
        const document = scriptless(`/${chapter}/`, site);
        const ranked = [...document.querySelectorAll('trend-matrix .ranking li')];
        expect(ranked.map((entry) => entry.getAttribute('data-trend')).sort()).toEqual(
          matrix.trends.map(({ id }) => id).sort(),
        );
        for (const entry of ranked) expect(wordsOf(entry)).toMatch(/^=?\d+ /);
        expect(document.querySelectorAll('trend-matrix form')).toHaveLength(matrix.trends.length > 12 ? 1 : 0);
        for (const trend of matrix.trends) {
          const told = wordsOf(document.querySelector(`tbody[data-trend="${trend.id}"]`));
          for (const text of [...Object.values(trend.cells), trend.evidence ?? '', trend.reason, trend.label])
            for (const words of plainParts(text)) expect(told, trend.id).toContain(words);
          for (const [lens, { value }] of Object.entries(trend.ratings))
            expect(told).toContain(`Rated ${matrix.steps[lens]?.[value - 1]?.word ?? ''}`);
          for (const past of trend.earlier) expect(told).toContain(String(Number(past.on.slice(8))));
        }
        for (const steps of Object.values(matrix.steps))
          for (const { word, meaning } of steps)
            expect(wordsOf(document.querySelector('trend-matrix .steps'))).toContain(`${word}${squeezed(meaning)}`);
      }
    }
  });

  test('every checklist shows each risk in full, as a form and as a register, and what each word means', () => {
    for (const checklist of checklistsOf(report)) {
      const document = scriptless(
        `/${report.figures.find((figure) => figure.id === `checklist-${checklist.id}`)?.chapter ?? ''}/`,
      );
      expect(document.querySelectorAll('risk-checklist input[type=checkbox]')).toHaveLength(checklist.items.length);
      for (const item of checklist.items) {
        const told = wordsOf(document.querySelector(`li.risk[data-item="${item.id}"]`));
        for (const text of [item.question, item.why, item.signal, item.evidence, item.mind, item.reason])
          for (const words of plainParts(text)) expect(told, item.id).toContain(words);
        const [likelihood, impact] = [
          checklist.likelihood[item.likelihood - 1]?.word ?? '',
          checklist.impact[item.impact - 1]?.word ?? '',
        ];
        expect(told).toContain(`Ours: ${likelihood} (`);
        expect(wordsOf(document.querySelector(`tr[data-item="${item.id}"]`))).toContain(impact);
        const risk = document.querySelector(`li.risk[data-item="${item.id}"]`);
        expect(document.querySelector(`tr[data-item="${item.id}"] a`)?.getAttribute('href')).toBe(`#${risk?.id}`);
      }
      for (const { word, meaning } of checklist.impact)
        expect(wordsOf(document.querySelector('risk-checklist .steps'))).toContain(`${word}${squeezed(meaning)}`);
    }
  });

  test('the page of the whole report has every chapter, claim, figure and source', () => {
    const document = scriptless('/all/');
    for (const { id } of report.chapters)
      expect(document.getElementById(id)?.querySelector('.prose > p'), id).toBeTruthy();
    for (const { id } of report.claims) expect(document.querySelector(`a.mark[href="#${id}"]`), id).not.toBeNull();
    expect(document.querySelectorAll('figure')).toHaveLength(report.figures.length);
    expect(document.querySelectorAll('.references > li')).toHaveLength(report.sources.length);
  });

  test('the glossary defines every term, and names the chapters that use it', () => {
    const document = scriptless('/glossary/');
    for (const { id, term } of report.glossary) {
      const entry = document.getElementById(id);
      expect(wordsOf(entry?.querySelector('dfn'))).toBe(term);
      expect(wordsOf(entry?.querySelector('dd'))).not.toBe('');
      const using = report.chapters.filter(({ components }) =>
        components.some(({ name, attributes }) => name === 'Term' && attributes['of'] === id),
      );
      for (const chapter of using) expect(entry?.querySelector(`a[href="../${chapter.id}/"]`), id).not.toBeNull();
    }
  });

  test('every source has its grade and text, and links to each claim that rests on it', () => {
    const document = scriptless('/sources/');
    for (const source of report.sources) {
      const entry = document.getElementById(source.id);
      expect(entry?.querySelector('h3 a')?.getAttribute('href') ?? null).toBe(source.url);
      expect(wordsOf(entry?.querySelector('h3'))).toMatch(/^\[\d+\] /);
      expect(wordsOf(entry?.querySelector('h3')).replace(/^\[\d+\] /, '')).toBe(squeezed(source.title));
      expect(wordsOf(entry?.querySelector('.grade'))).toContain(report.file.grades[source.grade].label.toLowerCase());
      const quotes = [...(source.quote === null ? [] : [source.quote]), ...source.more_quotes];
      expect([...(entry?.querySelectorAll('blockquote') ?? [])].map(wordsOf)).toEqual(quotes.map(squeezed));
      for (const claim of report.claims.filter(({ sources }) => sources.includes(source.id))) {
        expect(
          entry?.querySelector(`.uses a[href="../claims/#${claim.id}"]`),
          `${source.id} for ${claim.id}`,
        ).not.toBeNull();
      }
    }
  });

  test('the model page has every input, output and fact', () => {
    const document = scriptless('/model/');
    for (const { name, text, origin, href } of Object.values(report.numbers)) {
      if (origin === 'count') continue;
      expect(toldAt(document.getElementById(href.split('#')[1] ?? '')), name).toContain(text);
    }
    for (const { id, inputTexts } of report.models) {
      for (const [name, { references }] of Object.entries(inputTexts)) {
        const row = wordsOf(document.getElementById(`${id}.${name}`));
        for (const { label } of references) expect(row, name).toContain(squeezed(label));
      }
    }
  });

  test('every change is listed with its date and the verdicts that it changed', () => {
    const document = scriptless('/changes/');
    for (const { title, date, verdicts } of report.changes) {
      const told = [...document.querySelectorAll('.entry')].find((entry) => wordsOf(entry).includes(title));
      expect(told?.querySelector('time')?.getAttribute('datetime')).toBe(date);
      const changed = [...(told?.querySelectorAll('.verdict-changes > li') ?? [])];
      expect(changed).toHaveLength(verdicts.length);
      for (const [index, { claim, from, to }] of verdicts.entries()) {
        expect(wordsOf(changed[index])).toContain(report.file.verdicts[from].label);
        if (to === 'dropped') continue;
        expect(wordsOf(changed[index])).toContain(`is now ${report.file.verdicts[to].label}`);
        expect(changed[index]?.querySelector(`a[href="../claims/#${claim}"]`), claim).not.toBeNull();
      }
    }
  });

  test('the 404 page links to every chapter', () => {
    const document = scriptless('/404.html');
    for (const { id } of report.chapters) expect(document.querySelector(`main a[href="${id}/"]`), id).not.toBeNull();
  });
});

/** The stretches of plain words in a text with tokens. */
function plainParts(text: string): string[] {
  return inlineParts(text).flatMap((part) =>
    part.kind === 'text'
      ? [squeezed(part.text)]
      : 'text' in part && !part.text.includes('{')
        ? [squeezed(part.text)]
        : [],
  );
}

/** The text of a place: of a whole column where the place is a column's head. */
function toldAt(place: Element | null): string {
  if (place?.tagName !== 'TH') return place?.textContent ?? '';
  const column = [...(place.parentElement?.children ?? [])].indexOf(place);
  return [...(place.closest('table')?.rows ?? [])].map(({ cells }) => cells[column]?.textContent).join('\n');
}
