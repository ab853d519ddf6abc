import { mdxToJs } from 'satteri';
import { expect, it, vi } from 'vitest';
import { proseImages } from '../../src/report/prose-tree.ts';

it('become figures with a caption, or pictures among words, without a warning', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
  const { code } = mdxToJs('![A quay](quay.jpg "At noon")\n\nWords ![a mark](mark.svg) and words.\n', {
    mdastPlugins: proseImages,
  });
  expect(code).toMatch(/ImageFigure[^]*caption: "At noon"[^]*Picture/);
  expect(warn).not.toHaveBeenCalled();
});
