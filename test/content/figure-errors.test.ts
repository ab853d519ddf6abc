import { describe, expect, it } from 'vitest';
import { problemsOf } from './content-folder.ts';

const datasets = {
  'datasets/pots.yaml': `title: Pots
columns:
  kind: { label: Kind, text: true }
  day: { label: Day, text: true }
  cups: { label: Cups, format: count }
rows:
  - { id: small, label: Small, kind: clay, day: 2026-04-30, cups: 2 }
  - { id: large, label: Large, kind: iron, day: soon, cups: 0 }
`,
  'datasets/none.yaml': 'title: None\ncolumns: { cups: { label: Cups, format: count } }\nrows: []\n',
};

/** The problems of a figure whose file holds these lines after its title and measure. */
function figure(lines: string, title = 'A pot holds tea'): string {
  return problemsOf({ ...datasets, 'figures/pots.yaml': `title: ${title}\nmeasure: Cups\n${lines}\n` });
}
const together = 'marks:\n  - { mark: barX, y: label, x: cups }\n  - { mark: barY, x: label, y: cups }';
const byKind = 'marks: [{ mark: dot, y: label, x: cups, fill: kind }]';
const bars = 'marks: [{ mark: barX, y: label, x: cups }]';

describe('a figure’s file is reported', () => {
  it('not at all where it can be drawn', () => {
    expect(figure(`data: pots\n${bars}\naccent: [small]`)).toBe('no problem');
    const rule = '{ mark: ruleX, x: drinks.cups, text: "{num:drinks.cups}" }';
    expect(figure(`data: pots\nmarks: [${rule}, { mark: dot, y: label, x: cups, fill: kind }]`)).toBe(
      'no problem',
    );
  });

  it.each([
    ['a domain that leaves values out', `data: pots\n${bars}\nx: { domain: [-1, 1] }`, ':5'],
    ['bars on a domain without zero', `data: pots\n${bars}\nrows: [small]\nx: { domain: [1, 9] }`, ':6'],
    ['more values than colours', `data: pots\n${byKind}\ncolor: { domain: [clay, iron], range: [accent] }`, ':5'],
    ['words for colours that are not there', `data: pots\n${bars}\nsigns: { above: More, below: Less }`, ':5'],
    ['two annotations of a row', `data: pots\n${bars}\nannotations: [{ at: small, text: A }, { at: small, text: B }]`, ':5'],
    ['an unknown mark', 'data: pots\nmarks:\n  - { mark: bar, x: cups }', ':5'],
    ['an unknown option', 'data: pots\nmarks:\n  - { mark: barX, x: cups, colour: red }', ':5'],
    ['an option of another mark', 'data: pots\nmarks:\n  - { mark: barX, x: cups, stroke: ink }', ':5'],
    ['a mark without what it needs', 'data: pots\nmarks:\n  - { mark: barX, y: label }', ':5'],
    ['an unknown dataset', `data: pot\n${bars}`, ':3'],
    ['a dataset with nothing to draw', `data: none\n${bars}`, ':3'],
    ['an unknown column', 'data: pots\nmarks:\n  - { mark: barX, y: label, x: cup }', ':5'],
    ['words where numbers are drawn', 'data: pots\nmarks:\n  - { mark: barX, y: label, x: kind }', ':5'],
    ['an unknown colour', 'data: pots\nmarks:\n  - { mark: barX, y: label, x: cups, fill: blue }', ':5'],
    ['a row that is not there', `data: pots\n${bars}\naccent: [smal]`, ':5'],
    ['an annotation of no row', `data: pots\n${bars}\nannotations:\n  - { at: big, text: The large one }`, ':6'],
    ['an annotation that is nowhere', `data: pots\n${bars}\nannotations:\n  - { text: The large one }`, ':6'],
    ['marks that cannot stand together', `data: pots\n${together}`, ':6'],
    ['a log scale with a zero', 'data: pots\nx: { type: log }\nmarks: [{ mark: dot, y: label, x: cups }]', ':4'],
    ['a day that is none', 'data: pots\nmarks: [{ mark: event, y: day, text: label }]', ':4'],
    ['a series without a colour', `data: pots\n${byKind}\ncolor: { domain: [clay], range: [ink] }`, ':5'],
    ['neither marks nor panels', 'data: pots', ':1'],
    ['a rule at a number that is typed', 'data: pots\nmarks: [{ mark: ruleX, x: 3 }, { mark: barX, y: label, x: cups }]', ':4'],
    ['a domain from high to low', `data: pots\n${bars}\nx: { domain: [9, 1] }`, ':5'],
  ])('for %s', (_, lines, line) => {
    const problems = figure(lines);
    expect(problems).toMatch(new RegExp(`^content/figures/pots.yaml${line}\n`));
    expect(problems).toMatchSnapshot();
  });

  it('for a finding, an annotation or an end that is typed with digits', () => {
    expect(figure(`data: pots\n${bars}`, 'A pot holds 4 cups')).toMatchInlineSnapshot(`
      "content/figures/pots.yaml:1
        "4" is typed by hand; a number of the model or a fact is expected (<Num of="…" /> in prose, {num:…} in YAML),
        or a line in numerals.yaml with the reason."
    `);
    expect(figure(`data: pots\n${bars}\nends: After 7 cups`)).toMatch(/:5\n.*"7" is typed by hand/s);
    expect(figure(`data: pots\n${bars}\nannotations:\n  - { at: small, text: Only 2 }`)).toMatch(/:6\n.*"2" is typed by hand/s);
  });

  it('with a rule at a fact that is unknown', () => {
    const unknown = "title: Lids\ncolumns: { value: { label: Lids, format: count } }\nrows: [{ id: one, label: One, value: null }]\n";
    const marks = '  - { mark: barX, y: label, x: cups }\n  - { mark: ruleX, x: lids.one, text: Lids }\n';
    const rule = `title: A pot holds tea\nmeasure: Cups\ndata: pots\nmarks:\n${marks}`;
    expect(problemsOf({ ...datasets, 'datasets/lids.yaml': unknown, 'figures/pots.yaml': rule })).toMatchInlineSnapshot(`
      "content/figures/pots.yaml:6
        marks[1].x is "lids.one", whose value is unknown; a number with a value is expected."
    `);
  });
});
