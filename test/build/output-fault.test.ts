import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { outputFault } from '../../src/build/output-fault.ts';

function faultOf(
  output: string,
  prepare: (place: string) => void = () => undefined,
): { fault: string | null; place: string } {
  const place = mkdtempSync(join(tmpdir(), 'output-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const [root, content, cache] = ['checkout', 'checkout/content', 'cache'].map((name) => join(place, name));
  if (root === undefined || content === undefined || cache === undefined)
    throw new Error('three names give three paths');
  mkdirSync(content, { recursive: true });
  prepare(place);
  return { fault: outputFault({ output: join(place, output), cache, root, content }), place };
}

describe('a build refuses to publish to', () => {
  it.each([
    ['', 'which holds the checkout'],
    ['checkout', 'which holds the checkout'],
    ['checkout/content', 'which holds the content'],
    ['checkout/content/out', 'within the content'],
    ['checkout/src', 'within the engine'],
  ])('%s/', (output, why) => expect(faultOf(output).fault).toContain(why));

  it('a folder of other files, and leaves them', () => {
    const { fault, place } = faultOf('letters', (folder) => {
      mkdirSync(join(folder, 'letters'));
      writeFileSync(join(folder, 'letters/to-a-friend.txt'), 'Dear friend');
    });
    expect(fault).toContain('which holds files that are no earlier build (to-a-friend.txt)');
    expect(readdirSync(join(place, 'letters'))).toEqual(['to-a-friend.txt']);
  });

  it('a place where the system makes no folders, and does not try for ever', () => {
    expect(faultOf('../../../../../../proc/site/of/mine').fault).toMatch(
      /OUT_DIR cannot be written at \/proc\/site\/of\/mine: .+ \(\/proc\); a folder that can be written is expected\./,
    );
  });

  it('a file, and below a file', () => {
    const write = (folder: string): void => writeFileSync(join(folder, 'site'), '');
    expect(faultOf('site', write).fault).toContain('a file; a folder is expected');
    expect(faultOf('site/here', write).fault).toMatch(
      /OUT_DIR cannot be written at .*: a file of that name is in the way \(.*site\)/,
    );
  });
});

it.each([['dist'], ['checkout/dist']])('a build may publish to %s', (output) =>
  expect(faultOf(output).fault).toBeNull(),
);

it('a build may replace an earlier one', () => {
  const earlier = (folder: string): void => {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/index.html'), '');
  };
  expect(faultOf('dist', earlier).fault).toBeNull();
});
