import { curled } from '../../report/curled.ts';
import type { YamlFile } from '../../report/yaml-file.ts';
import type { FigureKind } from '../figure-kind.ts';
import { imageFigure, type ImageContent } from './schema.ts';

/** An image with a caption. One without is no figure of the report's: it has neither number nor address. */
export const image: FigureKind<ImageContent> = {
  name: 'image',
  tag: imageFigure.name,
  attribute: 'src',
  attributes: imageFigure.attributes,
  file: 'ImageFigure',
  named: ({ src = '', caption = '' }) => (caption.trim() === '' ? undefined : imageName(src)),
  files: ({ chapters, report }) =>
    new Map(
      chapters.flatMap(({ file, components }) =>
        components.flatMap(({ name, attributes: { src, alt = '', caption, credit }, line }) => {
          if (name !== image.tag || src === undefined || !caption) return [];
          const value: ImageContent = {
            src,
            alt,
            caption: curled(caption, report.value.language),
            ...(credit === undefined ? {} : { credit: curled(credit, report.value.language) }),
          };
          return [[imageName(src), { file, value, line: () => line }] satisfies [string, YamlFile<ImageContent>]];
        }),
      ),
    ),
  place: 'in images/',
  title: ({ caption }) => caption,
  texts: ({ caption, credit }) => [
    { path: ['caption'], text: caption },
    { path: ['credit'], text: credit },
  ],
};

/** A file's name without its ending. */
function imageName(src: string): string {
  return src.replace(/\.\w+$/, '');
}
