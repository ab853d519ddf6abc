import { describe, expect, it } from 'vitest';
import { loadReport } from '../../src/report/load.ts';
import { plainText } from '../../src/report/plain-text.ts';
import { contentFolder, problemsOf } from './content-folder.ts';

const prose = '<Term of="brew">brew</Term> it is easy';

describe('a reference to a figure', () => {
  it('that no chapter sets', () => {
    expect(problemsOf({ 'chapters/tea.mdx': [[prose, 'See <Ref to="bridge-tea-cop" />']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:8
        <Ref>: "bridge-tea-cop" is not a figure that a chapter sets; did you mean "bridge-tea-cup"?"
    `);
  });

  it('that names none', () => {
    expect(problemsOf({ 'chapters/tea.mdx': [[prose, 'See <Ref />']] })).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:8
        <Ref> lacks "to"; <Ref to="…"> is expected."
    `);
  });

  it('in YAML to one that no chapter sets', () => {
    expect(
      problemsOf({ 'chapters/rivals.mdx': [['title: Rivals\n', 'title: "Rivals of {ref:matrix-way}"\n']] }),
    ).toMatchInlineSnapshot(`
      "content/chapters/rivals.mdx:2
        "matrix-way" is not a figure that a chapter sets; did you mean "matrix-ways"?"
    `);
  });

  it('with a number typed by hand, which is answered with the figure that has it', () => {
    expect(
      problemsOf({
        'chapters/tea.mdx': [
          ['There are <Num', 'As Figure 1 shows, and fig. 9 does not,\nthere are <Num'],
          ['title: Tea\n', 'title: Tea in Figures 1\n'],
        ],
      }),
    ).toMatchInlineSnapshot(`
      "content/chapters/tea.mdx:2
        "Figures 1" is typed by hand; <Ref to="bridge-tea-cup" /> in prose, or {ref:bridge-tea-cup} in YAML, is
        expected.
      content/chapters/tea.mdx:16
        "Figure 1" is typed by hand; <Ref to="bridge-tea-cup" /> in prose, or {ref:bridge-tea-cup} in YAML, is
        expected.
      content/chapters/tea.mdx:16
        "fig. 9" is typed by hand; <Ref to="…" /> in prose, or {ref:…} in YAML, is expected."
    `);
  });

  it('is its number, in prose and in plain words', () => {
    const folder = contentFolder({ 'chapters/rivals.mdx': [['title: Rivals\n', 'title: "After {ref:bridge-tea-cup}"\n']] });
    const report = loadReport(folder);
    const title = report.chapters.find(({ id }) => id === 'rivals')?.title ?? '';
    expect(plainText(title, report)).toBe('After Figure 1');
  });
});

it('a reference that differs in capitals alone', () => {
  expect(problemsOf({ 'chapters/tea.mdx': [['<Cite of="census" />', '<Cite of="CENSUS" />']] })).toMatchInlineSnapshot(`
    "content/chapters/tea.mdx:8
      <Cite>: "CENSUS" is not in sources.yaml; did you mean "census"?"
  `);
});

it('a reference to a number whose value is not known, in prose and in YAML', () => {
  expect(
    problemsOf({
      'chapters/tea.mdx': [
        ['There are <Num of="drinks.cups" />', 'There are <Num of="drinks.unseen" />'],
        ['{num:tea.share}', '{num:drinks.unseen}'],
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/chapters/tea.mdx:4
      "drinks.unseen" has no value in its dataset; one is expected, or words in its place.
    content/chapters/tea.mdx:16
      <Num>: "drinks.unseen" has no value in its dataset; one is expected, or words in its place."
  `);
});

describe('a chapter', () => {
  it('with the name of the folder of figures', () => {
    expect(
      problemsOf({ 'chapters/figures.mdx': '---\ntitle: Figures\norder: 3\nsummary: Ours.\n---\n\nWords.\n' }),
    ).toMatchInlineSnapshot(`
      "content/chapters/figures.mdx
        "figures" is the name of one of the site's own pages; another file name is expected."
    `);
  });
});
