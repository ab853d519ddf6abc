import { contentSchemas, jsonSchemaOf } from './content-schemas.ts';
import { proseTags } from './prose-tags.ts';
import { tagTypes } from './tag-types.ts';

/** The files by which editors know what a report's YAML may hold, by path from the repository's root. */
export function editorFiles(): Map<string, string> {
  const yaml = contentSchemas.filter(({ place }) => place.endsWith('.yaml'));
  const settings = {
    'yaml.schemas': Object.fromEntries(yaml.map(({ name, place }) => [`./.schemas/${name}.json`, `**/${place}`])),
    'files.associations': { '*.mdx': 'mdx' },
  };
  const recommended = { recommendations: ['redhat.vscode-yaml', 'unifiedjs.vscode-mdx', 'astro-build.astro-vscode'] };
  return new Map([
    ...yaml.map((one): [string, string] => [`.schemas/${one.name}.json`, asText(jsonSchemaOf(one))]),
    ['src/author/mdx-tags.d.ts', tagTypes(proseTags())],
    ['.vscode/settings.json', asText(settings)],
    ['.vscode/extensions.json', asText(recommended)],
  ]);
}

function asText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
