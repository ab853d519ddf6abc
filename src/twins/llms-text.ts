import { sitePages } from '../components/site-pages.ts';
import { dayText } from '../components/day-text.ts';
import { plainText, present, report } from '../report.ts';
import { citationWords, editionWords, filesWords as words, siteWords, withCommas } from '../words/words.ts';
import { dataFiles } from './data-files.ts';

/** What language models are told of the report, as llmstxt.org has it: its pages as Markdown, and its data. */
export function llmsText(): string {
  const { title, description } = report.file;
  const pages = [
    ...sitePages.map(({ page, name }) => entry(name, `${page}/index.md`)),
    ...(present.all ? [entry(siteWords.wholeReport, 'all/index.md')] : []),
  ];
  const data = dataFiles.filter(({ name }) => !name.endsWith('.schema.json'));
  const parts = [
    [`# ${plainText(title)}`],
    [`> ${plainText(description)}`],
    [words.indexSummary(plainText(title))],
    [
      `## ${words.chapters}`,
      '',
      ...report.chapters.map(({ id, title: name, summary }) =>
        entry(plainText(name), `${id}/index.md`, plainText(summary)),
      ),
    ],
    ...(pages.length > 0 ? [[`## ${words.apparatus}`, '', ...pages]] : []),
    ...(data.length > 0
      ? [[`## ${words.data}`, '', ...data.map(({ name, of }) => entry(name, `data/${name}`, of))]]
      : []),
    [`## ${words.cite}`, '', citation(), '', entry(citationWords.title, 'cite/index.md', citationWords.description)],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** How to name the report, the edition read and the licence of its words. */
function citation(): string {
  const { authors, title, edition, licence } = report.file;
  const work = withCommas([...authors, plainText(title), ...(edition ? [editionWords.of(dayText(edition))] : [])]);
  return licence ? `${work}. [${licence.name}](${licence.url})` : work;
}

function entry(name: string, address: string, summary = ''): string {
  return `- [${name}](${address})${summary === '' ? '' : `: ${summary}`}`;
}
