import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import type { ContentProblem } from '../../src/report/content-problem.ts';
import { readYaml } from '../../src/report/yaml-file.ts';

const schema = z.object({ title: z.string(), items: z.array(z.object({ id: z.string(), low: z.number().optional() })) });
const text = `# A remark

title: Tea
items:
  - id: one

  - id: two
    low: 3
  - { id: three, low: 4 }
`;

describe('a YAML file', () => {
  const file = readYaml('tea.yaml', text, schema, []);
  if (!file) throw new Error('the file is right');

  it('knows the line of every path', () => {
    expect(file.line(['title'])).toBe(3);
    expect(file.line(['items'])).toBe(4);
    expect(file.line(['items', 0, 'id'])).toBe(5);
    expect(file.line(['items', 1])).toBe(7);
    expect(file.line(['items', 1, 'low'])).toBe(8);
    expect(file.line(['items', 2, 'low'])).toBe(9);
  });

  it('gives the line of the parent for a missing path', () => {
    expect(file.line(['items', 0, 'low'])).toBe(5);
    expect(file.line(['nothing', 'here'])).toBe(3);
  });

  it('counts lines from the first line of the text', () => {
    expect(readYaml('tea.mdx', text, schema, [], 2)?.line(['title'])).toBe(4);
    const problems: ContentProblem[] = [];
    readYaml('tea.mdx', 'title: 3\nitems: []', schema, problems, 2);
    expect(problems).toEqual([{ file: 'tea.mdx', line: 2, column: 8, message: 'title is 3; text is expected. With quotes it is text: "3".' }]);
  });

  it('is null if anything is wrong, and every problem is reported', () => {
    const problems: ContentProblem[] = [];
    expect(readYaml('tea.yaml', 'title: 3\nitems: none', schema, problems)).toBeNull();
    expect(problems.map(({ line }) => line)).toEqual([1, 2]);
  });
});
