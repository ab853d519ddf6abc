import { describe, expect, it } from 'vitest';
import { markup, type Scene } from '../../src/charts/scene.ts';
import { chartStates } from './chart-states.ts';

/** A scene as a file that can be looked at: each piece on a line of its own. */
function svgFile(scene: Scene): string {
  return `${markup(scene).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"').replaceAll('><', '>\n<')}\n`;
}

function pieces(scene: Scene): Scene[] {
  return [scene, ...(typeof scene.body === 'string' ? [] : scene.body.flatMap(pieces))];
}

describe.each(chartStates)('the picture $chart', ({ chart, states }) => {
  it.each(Object.entries(states))('is drawn as it was when last looked at: %s', async (state, scene) => {
    await expect(svgFile(scene)).toMatchFileSnapshot(`snapshots/${chart}-${state.replaceAll(' ', '-')}.svg`);
  });

  it.each(Object.entries(states))('holds no undefined length and none of a negative extent: %s', (_, scene) => {
    expect(markup(scene)).not.toMatch(/NaN|Infinity|undefined|null/);
    for (const { key, attrs } of pieces(scene)) {
      for (const extent of ['width', 'height', 'r'] as const) {
        if (typeof attrs[extent] === 'number') expect(attrs[extent], `${key} ${extent}`).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it.each(Object.entries(states))('gives each piece a key of its own among its siblings: %s', (_, scene) => {
    for (const { body } of pieces(scene)) {
      if (typeof body === 'string') continue;
      const keys = body.map(({ key }) => key);
      expect(keys.filter((key, index) => keys.indexOf(key) < index)).toEqual([]);
    }
  });

  it.each(Object.entries(states))('says its lengths in two decimals at most: %s', (_, scene) => {
    const lengths = pieces(scene).flatMap(({ key, attrs }) =>
      Object.entries(attrs).flatMap(([name, value]) => (typeof value === 'number' ? [`${key} ${name} ${value}`] : [])),
    );
    expect(lengths.filter((length) => /\.\d{3,}/.test(length))).toEqual([]);
  });

  it('is the same each time it is drawn', () => {
    for (const scene of Object.values(states)) expect(markup(scene)).toBe(markup(structuredClone(scene)));
  });
});
