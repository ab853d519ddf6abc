import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, matchesGlob } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contentSchemas } from '../../src/author/content-schemas.ts';
import { exampleReport } from '../../src/author/guide/example-report.ts';
import { guide } from '../../src/author/guide/guide.ts';
import { partPage } from '../../src/author/guide/part-page.ts';
import { writeNewFolder } from '../../src/author/write-files.ts';
import { figureKinds } from '../../src/figures/registry.ts';
import { headingIds } from '../../src/report/heading-ids.ts';
import { loadContent } from '../../src/report/load.ts';

describe('the guide’s example', () => {
  const files = exampleReport();

  it('is a valid report of every kind of figure, and uses all it holds', () => {
    const place = mkdtempSync(join(tmpdir(), 'guide-'));
    onTestFinished(() => rmSync(place, { recursive: true }));
    const folder = join(place, 'content');
    writeNewFolder(folder, files);
    const { report, warnings } = loadContent(folder);
    expect(warnings).toEqual([]);
    expect([...new Set(report.figures.map(({ kind }) => kind))].sort()).toEqual(
      figureKinds.map(({ name }) => name).sort(),
    );
  });

  it.each(contentSchemas)('has a file of the sort $place', ({ place }) => {
    expect([...files.keys()].filter((path) => matchesGlob(path, place))).not.toEqual([]);
  });
});

describe('the guide', () => {
  const { components, markdown, files, languages } = guide();
  const chapters = exampleReport();

  it.each(components)('shows <$name> with each of its needed attributes', ({ name, attributes, example }) => {
    expect(example?.source).toMatch(new RegExp(`^<${name}\\b`));
    for (const attribute of attributes.filter(({ isRequired }) => isRequired))
      expect(example?.source).toContain(`${attribute.name}=`);
  });

  it.each([...components.map(({ name, example }) => ({ title: name, example })), ...markdown])(
    'finds the place of the example of $title',
    ({ example }) => {
      const text = chapters.get(`chapters/${example?.chapter}.mdx`) ?? '';
      expect(text.replace(/\s*\n\s*/g, ' ')).toContain(example?.source.replace(/\s*\n\s*/g, ' '));
      const body = text.replace(/^---\n[^]*?\n---\n/, '');
      expect(['', ...headingIds(body).values()]).toContain(example?.part);
    },
  );

  it.each(files)('tells of each field in $place what it means and what it may be', ({ fields }) => {
    const silent = fields.filter(({ meaning, type }) => meaning === '' || /any value|undefined/.test(type));
    expect(fields).not.toEqual([]);
    expect(silent).toEqual([]);
  });

  it('tells the kinds of claims apart', () => {
    const kinds = files
      .find(({ name }) => name === 'report')
      ?.fields.filter(({ path }) => path.startsWith('claim_kinds.'));
    expect(new Set(kinds?.map(({ meaning }) => meaning)).size).toBe(kinds?.length);
  });

  it('lists the languages by their names', () => {
    expect(languages).toContainEqual({ code: 'de', name: 'German', hasTemplate: true });
  });
});

describe('a part of a chapter’s page', () => {
  const page = `<body><header><a class="report-title" href="../">R</a></header><main><article class="chapter">
    <header>Head</header><div class="prose"><p>One</p><h2 id="two">Two</h2><p>Two</p><p>More</p><h2 id="three">T</h2></div>
    </article><nav>Next</nav></main><script src="a.js"></script></body>`;

  it('is what stands under a heading', () => {
    const part = partPage(page, 'two') ?? '';
    expect(part).toContain('<div class="prose"><p>Two</p><p>More</p></div>');
    expect(part).not.toMatch(/One|Head|Next/);
  });
  it('or before the first', () => {
    expect(partPage(page, '')).toContain('<div class="prose"><p>One</p></div>');
  });
  it('keeps scripts, and hidden the link by which they find the report', () => {
    expect(partPage(page, 'two')).toMatch(/<script src="a.js">[^]*<div hidden=""><a class="report-title" href="..\/"/);
  });
  it('is nothing where there is no such heading', () => {
    expect(partPage(page, 'four')).toBeNull();
    expect(partPage(page, 'three')).toBeNull();
  });
});
