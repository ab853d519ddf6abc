import { figureKinds } from '../figures/registry.ts';
import { imageFigure } from '../figures/image/schema.ts';
import { proseComponents, type ProseComponent } from '../report/prose-components.ts';
import { contentSchemas, jsonSchemaOf } from './content-schemas.ts';

/** The tags of figures, told of as components of prose are. */
function figureTags(): ProseComponent[] {
  // An image has a component of its own.
  const kinds = figureKinds.filter(({ attributes }) => attributes === undefined);
  return kinds.map(({ tag, attribute, part, own, place }): ProseComponent => {
    const schema = own && contentSchemas.find(({ name }) => name === own.folder);
    const meaning = schema
      ? (jsonSchemaOf(schema).description ?? '')
      : 'A view of a model: a picture of some of its numbers, with a control for each input that moves it.';
    return {
      name: tag,
      meaning,
      attributes: [attribute, ...(part === undefined ? [] : [part])].map((name) => ({
        name,
        meaning: meaningOf(name, attribute, part, place),
        isRequired: true,
      })),
      children: 'none',
      example: `<${tag} ${attribute}="…" />`,
    };
  });
}

function meaningOf(name: string, attribute: string, part: string | undefined, place: string): string {
  if (part === undefined) return `Its name ${place}.`;
  return name === attribute ? 'The model’s file, without its ending.' : 'The name of one of its views.';
}

/** Every tag that a chapter may use. <Figure> is there twice: as a picture of data, and as an image. */
export function proseTags(): ProseComponent[] {
  return [...proseComponents, ...figureTags(), imageFigure];
}
