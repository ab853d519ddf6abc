import { describe, expect, it } from 'vitest';
import { currentAddress, editionAddress, inSite } from '../../src/build/frozen-build.ts';

describe('inSite', () => {
  it.each([
    ['/', '/v/2026-11-23/'],
    ['/claims/#cost', '/v/2026-11-23/claims/#cost'],
    ['/model/?a=/../b#c', '/v/2026-11-23/model/?a=/../b#c'],
    ['/assets/page.css', '/v/2026-11-23/assets/page.css'],
    [currentAddress, '/'],
    ['/../2026-01-02/', '/v/2026-01-02/'],
  ])('%s of an edition to be kept lies at %s', (address, place) => {
    expect(inSite(address, '2026-11-23')).toBe(place);
  });

  it('leaves the addresses of a build of the report itself alone', () => {
    expect([inSite('/claims/#cost'), inSite(editionAddress('2026-01-02'))]).toEqual([
      '/claims/#cost',
      '/v/2026-01-02/',
    ]);
  });
});
