import type { ChapterOutline } from './chapter-outline.ts';
import type { ContentFiles } from './content-files.ts';
import { didYouMean } from './content-problem.ts';
import { decoded } from './decoded.ts';

const pictureFile = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;
const pictureName = /^[a-z0-9]+(?:[-_][a-z0-9]+)*\.\w+$/;

/** What is wrong with an image that a chapter sets. */
export function imageProblems({ url, alt }: ChapterOutline['images'][number], { images }: ContentFiles): string[] {
  const problems: string[] = [];
  if (alt.trim() === '')
    problems.push(`the image "${url}" has no alternative text; ![what it shows](${url}) or alt="…" is expected.`);
  if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(url))
    return [
      ...problems,
      `the image "${url}" is an address, but pages load nothing from other sites; a file in images/ is expected.`,
    ];
  const name = decoded(url);
  const bare = name.replace(/^.*\//, '');
  if (bare !== name)
    return [...problems, `the image "${url}" has a folder; the name of a file in images/ alone, ${bare}, is expected.`];
  if (!images.has(name))
    return [...problems, `the image "${url}" is not in images/${didYouMean(name, images.keys()) || '.'}`];
  if (!pictureFile.test(name))
    return [...problems, `the image "${url}" is no picture; a .jpg, .png, .webp, .avif, .gif or .svg is expected.`];
  const fault = images.get(name);
  if (fault) return [...problems, `the image "${url}" ${fault}`];
  if (!pictureName.test(name))
    return [
      ...problems,
      `the image "${url}" has a name that no address can hold; lower-case letters, digits and hyphens are expected.`,
    ];
  return problems;
}
