import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markup, type Scene } from '../../src/charts/scene.ts';
import { chartStates } from './chart-states.ts';
import { snapshotFolder, snapshots, svgFile } from './snapshots.ts';

function pieces(scene: Scene): Scene[] {
  return [scene, ...(typeof scene.body === 'string' ? [] : scene.body.flatMap(pieces))];
}

it.each(snapshots)('$chart, $state, looks like its snapshot', async ({ scene, file }) => {
  await expect(svgFile(scene)).toMatchFileSnapshot(`snapshots/${file}`);
});

it('no snapshot file is unused', () => {
  expect(readdirSync(snapshotFolder).sort()).toEqual(snapshots.map(({ file }) => file).sort());
});

describe.each(chartStates)('the picture $chart', ({ states }) => {
  it.each(Object.entries(states))('has only finite, non-negative lengths: %s', (_, scene) => {
    expect(markup(scene)).not.toMatch(/NaN|Infinity|undefined|null/);
    for (const { key, attrs } of pieces(scene)) {
      for (const extent of ['width', 'height', 'r'] as const) {
        if (typeof attrs[extent] === 'number') expect(attrs[extent], `${key} ${extent}`).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it.each(Object.entries(states))('has unique keys among siblings: %s', (_, scene) => {
    for (const { body } of pieces(scene)) {
      if (typeof body === 'string') continue;
      const keys = body.map(({ key }) => key);
      expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([]);
    }
  });

  it.each(Object.entries(states))('writes lengths with at most two decimals: %s', (_, scene) => {
    const lengths = pieces(scene).flatMap(({ key, attrs }) =>
      Object.entries(attrs).flatMap(([name, value]) => (typeof value === 'number' ? [`${key} ${name} ${value}`] : [])),
    );
    expect(lengths.filter((length) => /\.\d{3,}/.test(length))).toEqual([]);
  });

  it('is deterministic', () => {
    for (const scene of Object.values(states)) expect(markup(scene)).toBe(markup(structuredClone(scene)));
  });
});
