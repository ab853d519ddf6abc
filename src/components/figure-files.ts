import { csvText } from '../downloads/csv.ts';
import { drawingOf, framedPicture } from '../downloads/framed-picture.ts';
import { paperLook, withPaperColours } from '../downloads/paper-colours.ts';
import type { FigureCell, FigureRecord } from '../figures/figure-record.ts';
import sansFace from '../assets/fonts/sans.woff2?inline';
import tokens from '../styles/tokens.css?raw';
import { figureNamed, figureRecord, plainText, publishedFigures, report, sourceNamed } from '../report.ts';
import { escaped } from '../words/escaped.ts';
import { editionWords, figureWords as words, withCommas, withSemicolons } from '../words/words.ts';
import { gradeWord } from './citation.ts';
import { dayText } from './day-text.ts';

const fontFace = `@font-face{font-family:"Inter Variable";src:url(${sansFace}) format("woff2");font-weight:400 650}`;

/** A cell's value as files write it; rounding errors of sums are left out. */
export function bareValue({ value }: FigureCell): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(Number(value.toPrecision(12))) : value;
}

/** A figure's table as CSV: one header row, bare values. */
export function figureCsv(id: string): string {
  const { columns, rows } = figureRecord(id).table;
  return csvText([columns.map(({ label }) => label), ...rows.map((row) => row.map(bareValue))]);
}

/** A figure's picture as an SVG file that stands alone. */
export function figureSvg(id: string): string {
  const { number } = figureNamed(id);
  const { title, measure, description, key, picture } = figureRecord(id);
  const address = figureAddress(id);
  const source = sourceText(figureRecord(id));
  const svg = framedPicture(
    {
      over: address === undefined ? words.of(number, reportTitle()) : `${words.figure(number)} · ${reportTitle()}`,
      heading: title,
      under: [measure],
      credits: [
        ...(key === undefined ? [] : [`${words.key}: ${key}`]),
        ...(source === '' ? [] : [`${words.source}: ${source}`]),
        ...(rights() === '' ? [] : [rights()]),
        ...(address === undefined ? [] : [address]),
      ],
      description,
    },
    drawingOf(picture('wide')),
    { ...paperLook, style: fontFace },
  );
  return withPaperColours(svg, tokens);
}

/** The image that stands for a chapter where it is shared: its first figure, with its finding. */
export function leadImage(chapter: string): { path: string; alt: string; width: number; height: number } | undefined {
  const lead = publishedFigures.find((figure) => figure.chapter === chapter);
  if (!lead) return undefined;
  const [, width = 0, height = 0] = (/width="(\d+)" height="(\d+)"/.exec(figureSvg(lead.id)) ?? []).map(Number);
  return { path: `/figures/${lead.id}.png`, alt: figureRecord(lead.id).title, width: 2 * width, height: 2 * height };
}

/** Where a figure stands in the report, in full; undefined where the site's address is not known. */
function figureAddress(id: string): string | undefined {
  const site = import.meta.env.SITE;
  return site && new URL(`${figureNamed(id).chapter}/#${id}`, site).href;
}

/** The markup by which another page shows a figure; undefined where the site's address is not known. */
export function embedSnippet(id: string): string | undefined {
  const site = import.meta.env.SITE;
  if (!site) return undefined;
  const { number } = figureNamed(id);
  const { title } = figureRecord(id);
  const heights = (['wide', 'narrow'] as const).map((width) => drawingOf(figureRecord(id).picture(width)).height);
  const name = escaped(`${words.figure(number)}: ${title}`);
  return (
    `<iframe src="${new URL(`figures/${id}/`, site).href}" title="${name}" width="100%" ` +
    `height="${Math.ceil(Math.max(...heights)) + 320}" loading="lazy" frameborder="0"></iframe>`
  );
}

/** Whose a figure's values are: in the editors' words, or else its sources with date and grade. */
export function sourceText({ credit, sources }: FigureRecord): string {
  if (credit !== undefined) return credit;
  return withSemicolons(
    sources.map(sourceNamed).map((source) => {
      const work = withCommas([source.publisher, ...(source.date === null ? [] : [dayText(source.date)])]);
      return `${work} (${gradeWord(source)})`;
    }),
  );
}

/** Whose a figure is, and under which licence; empty where the report does not say. */
function rights(): string {
  const { authors, edition, licence } = report.file;
  const whose = withCommas([...authors, edition && editionWords.of(dayText(edition))].filter(Boolean));
  return [whose, licence && withCommas([licence.name, licence.url])].filter(Boolean).join('. ');
}

function reportTitle(): string {
  return plainText(report.file.title);
}
