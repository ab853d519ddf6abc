import { median } from 'd3-array';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withBareAstro } from './bare-astro.ts';
import { writeReport } from './generated-report.ts';
import { atMost, told, type Row } from './table.ts';
import { coldBuild, type Build } from './timed-build.ts';
import { gigabytes, seconds, times } from './units.ts';

/** Builds of a kind, of which the middle one counts. */
const rounds = 3;

/** How long the report takes to build with nothing kept from before. */
export async function coldBuilds(): Promise<Row[]> {
  return inFolder(async (folder) => {
    const builds: Build[] = [];
    for (let run = 0; run < rounds; run += 1) builds.push(await coldBuild({ into: join(folder, `site-${run}`) }));
    return [atMost('a cold build of the report', median(builds, (build) => build.seconds) ?? NaN, 6, seconds)];
  });
}

/** How builds grow with the report: generated ones of 1, 500 and 1,000 chapters, and bare Astro on the same thousand. */
export async function largeBuilds(): Promise<Row[]> {
  return inFolder(async (folder) => {
    const content = async (chapters: number): Promise<string> => {
      const path = join(folder, `content-${chapters}`);
      await mkdir(path);
      await writeReport(path, chapters);
      return path;
    };
    const contents = [await content(1), await content(500), await content(1000)] as const;
    const into = join(folder, 'site');
    const fresh = async (of: { content: string; project?: string }): Promise<Build> => {
      await rm(into, { recursive: true, force: true });
      return coldBuild({ into, ...of });
    };
    const builds: Record<'one' | 'half' | 'whole' | 'bare', Build[]> = { one: [], half: [], whole: [], bare: [] };
    for (let round = 0; round < rounds; round += 1) {
      builds.one.push(await fresh({ content: contents[0] }));
      builds.half.push(await fresh({ content: contents[1] }));
      builds.whole.push(await fresh({ content: contents[2] }));
      builds.bare.push(await withBareAstro((project) => fresh({ content: contents[2], project })));
    }
    const middle = (name: keyof typeof builds, of: keyof Build): number =>
      median(builds[name], (build) => build[of]) ?? NaN;
    const growth = (of: keyof Build): number =>
      (middle('whole', of) - middle('one', of)) / (middle('half', of) - middle('one', of));
    const all = (of: keyof Build): string =>
      (['one', 'half', 'whole', 'bare'] as const).map((name) => seconds(middle(name, of))).join(', ');
    const most = Math.max(...builds.whole.map(({ memory }) => memory));
    return [
      told(
        '1, 500 and 1,000 chapters, and bare Astro on 1,000',
        `${all('seconds')}  (of the processor ${all('processor')})`,
      ),
      atMost(
        '1,000 chapters to 500, without the time of 1',
        growth('seconds'),
        2.2,
        times,
        `of the processor ${times(growth('processor'))}`,
      ),
      atMost(
        '1,000 chapters to bare Astro on the same',
        middle('whole', 'seconds') / middle('bare', 'seconds'),
        2,
        times,
        `of the processor ${times(middle('whole', 'processor') / middle('bare', 'processor'))}`,
      ),
      atMost(
        'memory at most, 1,000 chapters',
        most,
        2e9,
        gigabytes,
        `bare Astro ${gigabytes(middle('bare', 'memory'))}`,
      ),
    ];
  });
}

async function inFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-builds-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
