import { markup, type Scene } from '../../src/charts/scene.ts';
import { chartStates } from './chart-states.ts';

/** One picture that is kept as a file. */
export interface Snapshot {
  chart: string;
  state: string;
  scene: Scene;
  file: string;
}

export const snapshotFolder = new URL('snapshots/', import.meta.url);

export const snapshots: readonly Snapshot[] = chartStates.flatMap(({ chart, states, pictured }) =>
  pictured.map((state): Snapshot => {
    const scene = states[state];
    if (!scene) throw new Error(`${chart} has no state "${state}"`);
    return { chart, state, scene, file: `${chart}-${state.replaceAll(' ', '-')}.svg` };
  }),
);

/** A scene as an SVG file, with each piece on its own line so that a diff shows what moved. */
export function svgFile(scene: Scene): string {
  return `${markup(scene).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"').replaceAll('><', '>\n<')}\n`;
}
