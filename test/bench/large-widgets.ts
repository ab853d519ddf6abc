import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeReport } from './generated-report.ts';

/** Writes a content folder whose one chapter of note holds a matrix and a checklist of so many rows, the same ones each time. */
export async function writeLargeWidgets(
  folder: string,
  { trends, risks }: { trends: number; risks: number },
): Promise<void> {
  await writeReport(folder, 1);
  const step = (index: number, factor: number): number => ((index * factor) % 5) + 1;
  const steps = ['None', 'Little', 'Some', 'Much', 'All'].map((word) => ({ word, meaning: 'As it says.' }));
  const matrix = {
    title: 'Many trends',
    measure: 'Gain against harm',
    description: 'They are many.',
    source: 'The bench',
    lenses: [
      { id: 'sign', label: 'Sign' },
      { id: 'gain', label: 'Gain' },
      { id: 'harm', label: 'Harm', counts: 'against' },
    ],
    axes: { x: 'gain', y: 'harm' },
    steps: { gain: steps, harm: steps },
    quadrants: { 'low-low': 'Leave', 'high-low': 'Build', 'low-high': 'Flee', 'high-high': 'Fight' },
    rated: { on: '2026-01-01', by: 'the bench' },
    trends: Array.from({ length: trends }, (_, index) => ({
      id: `trend-${index}`,
      label: `Trend of the kind ${String.fromCharCode(65 + (index % 26))}`,
      tags: [index % 2 ? 'odd' : 'even'],
      cells: {
        sign: 'It shows in many places.',
        gain: 'It could bring a good deal to some.',
        harm: 'It could do harm to others.',
      },
      ratings: { gain: { value: step(index, 7) }, harm: { value: step(index, 11) } },
      reason: 'It is generated.',
    })),
  };
  const checklist = {
    title: 'Many risks',
    description: 'They are many.',
    source: 'The bench',
    horizon: 'before long',
    likelihood: [0, 10, 35, 65, 90].map((from, index, all) => ({
      word: steps[index]?.word,
      from: `${from}%`,
      to: `${all[index + 1] ?? 100}%`,
    })),
    impact: steps.slice(1),
    reviewed: { on: '2026-01-01', by: 'the bench' },
    groups: ['one', 'two', 'three'].map((id) => ({ id, label: `Group ${id}` })),
    items: Array.from({ length: risks }, (_, index) => ({
      id: `risk-${index}`,
      group: ['one', 'two', 'three'][index % 3],
      question: `Would the thing of the kind ${String.fromCharCode(65 + (index % 26))} come to pass?`,
      short: `thing of the kind ${String.fromCharCode(65 + (index % 26))}`,
      why: 'It would matter a good deal.',
      signal: 'Something is seen.',
      evidence: 'Nothing was found.',
      mind: 'Something else.',
      likelihood: step(index, 7),
      impact: (index % 4) + 1,
      reason: 'It is generated.',
    })),
  };
  for (const under of ['matrices', 'checklists']) await mkdir(join(folder, under), { recursive: true });
  // JSON is YAML.
  await writeFile(join(folder, 'matrices/many.yaml'), JSON.stringify(matrix));
  await writeFile(join(folder, 'checklists/many.yaml'), JSON.stringify(checklist));
  await writeFile(
    join(folder, 'chapters/many.mdx'),
    '---\ntitle: Many\norder: 2\nsummary: Many trends and many risks.\n---\n\nMany.\n\n<TrendMatrix of="many" />\n\n<RiskChecklist of="many" />\n',
  );
}
