import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverFacts } from '../../src/pdf/cover-facts.ts';
import { headingsOf } from '../../src/pdf/outline-titles.ts';
import { printed, type Paper } from '../../src/pdf/printed.ts';
import { withMetadata } from '../../src/pdf/with-metadata.ts';

/** The sides of a sheet as poppler tells them, in points. */
const sheets: Readonly<Record<Paper, RegExp>> = { A4: /Page size: +59\d.* x 84\d/, Letter: /Page size: +612 x 792/ };

/** What a reader's programs must find in the file. */
const tags = ['Document', 'H1', 'H2', 'P', 'LI', 'Link', 'Table', 'TH', 'Figure'];

/** Prints a built report on both papers, and has poppler and qpdf read what came of it. */
export async function checkPdf(
  folder: string,
  work: string,
  browserPath: string,
): Promise<{ problems: number; text: string }> {
  const whole = join(folder, 'all/index.html');
  if (!existsSync(whole)) return { problems: 0, text: 'PDF: a report of one chapter has no file of it.' };
  if (said('pdfinfo', '-v') === null)
    return { problems: 0, text: 'poppler is not here; on Debian, apt-get install poppler-utils brings it.' };
  const facts = coverFacts(readFileSync(join(folder, 'index.html'), 'utf8'));
  const headings = headingsOf(readFileSync(whole, 'utf8'));
  const papers = Object.keys(sheets) as Paper[];
  const problems: string[] = [];
  for (const [paper, pdf] of await printed({ folder, browserPath, papers, site: facts.site })) {
    const file = join(work, `${paper}.pdf`);
    writeFileSync(file, await withMetadata(pdf, facts, headings));
    problems.push(...faults(file, paper, facts).map((fault) => `  ${paper}: ${fault}`));
  }
  return { problems: problems.length, text: [`PDF: ${problems.length} errors`, ...problems].join('\n') };
}

function faults(
  file: string,
  paper: Paper,
  { title, authors }: { title: string; authors: readonly string[] },
): string[] {
  const info = said('pdfinfo', file) ?? '';
  const pages = Number(/^Pages: +(\d+)/m.exec(info)?.[1] ?? 0);
  const structure = said('pdfinfo', '-struct', file) ?? '';
  const links = said('pdfinfo', '-url', file) ?? '';
  const text = (said('pdftotext', '-layout', file, '-') ?? '').split('\f').slice(0, pages);
  const unnumbered = text.flatMap((page, index) =>
    new RegExp(`\\s${index + 1}\\s*$`).test(page) ? [] : [`page ${index + 1} does not end with its number`],
  );
  const checks: [holds: boolean, fault: string][] = [
    [sheets[paper].test(info), 'its pages are of another size'],
    [/^Tagged: +yes/m.test(info), 'it is not tagged'],
    [
      info.includes(title) && authors.every((author) => info.includes(author)),
      'title or authors are not in its metadata',
    ],
    ...tags.map((tag): [boolean, string] => [
      new RegExp(`^ *${tag}\\b`, 'm').test(structure),
      `nothing in it is tagged ${tag}`,
    ]),
    [!/\b(127\.0\.0\.1|localhost)\b/.test(links), 'a link leads to the machine that printed it'],
  ];
  const broken = said('qpdf', '--check', file);
  if (broken !== null && !/No syntax or stream encoding errors/.test(broken)) unnumbered.push(`qpdf says: ${broken}`);
  return [...checks.flatMap(([holds, fault]) => (holds ? [] : [fault])), ...unnumbered];
}

/** What a program says; null where it is not here. */
function said(program: string, ...words: string[]): string | null {
  const { stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8', maxBuffer: 1e8 });
  return error ? null : stdout || stderr;
}
