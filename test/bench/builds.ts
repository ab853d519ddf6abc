import { median } from 'd3-array';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withBareAstro } from './bare-astro.ts';
import { writeReport } from './generated-report.ts';
import { atMost, seconds, times, type Row } from './table.ts';
import { coldBuild, inTemporaryFolder, npmScript, type BuildOf } from './timed.ts';

const rounds = 3;

/** How long `npm run check` takes on good content. */
export async function check(): Promise<Row[]> {
  return [atMost('npm run check', await middle(() => npmScript('check')), 5, seconds)];
}

/** How long the report takes to build with nothing cached. */
export async function coldBuilds(): Promise<Row[]> {
  const time = await middle(() => inTemporaryFolder((into) => coldBuild({ into })));
  return [atMost('cold build', time, 10, seconds)];
}

/** How builds grow with the report: 500 and 1,000 generated chapters, and bare Astro on the same thousand. */
export async function largeBuilds(): Promise<Row[]> {
  return inTemporaryFolder(async (folder) => {
    const content = async (chapters: number): Promise<string> => {
      const path = join(folder, `content-${chapters}`);
      await mkdir(path);
      await writeReport(path, chapters);
      return path;
    };
    const [half, whole] = [await content(500), await content(1000)];
    const into = join(folder, 'site');
    const fresh = async (of: Omit<BuildOf, 'into'>): Promise<number> => {
      await rm(into, { recursive: true, force: true });
      return coldBuild({ into, ...of });
    };
    const [halves, wholes, bares]: number[][] = [[], [], []];
    for (let round = 0; round < rounds; round += 1) {
      halves?.push(await fresh({ content: half }));
      wholes?.push(await fresh({ content: whole }));
      bares?.push(await withBareAstro((project) => fresh({ content: whole, project })));
    }
    const [of500, of1000, bare] = [halves, wholes, bares].map((all) => median(all ?? []) ?? NaN);
    return [
      compared('1,000 chapters to 500', of1000, of500, 2.2),
      compared('1,000 chapters to bare Astro on the same', of1000, bare, 2),
    ];
  });
}

function compared(row: string, one = NaN, other = NaN, budget: number): Row {
  return atMost(row, one / other, budget, times, `${seconds(one)} to ${seconds(other)}`);
}

async function middle(measure: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await measure());
  return median(all) ?? NaN;
}
