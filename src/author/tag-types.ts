import type { ProseComponent } from '../report/prose-components.ts';

/** The types by which editors complete and check the tags of chapters: TypeScript that declares what MDX is provided with. */
export function tagTypes(tags: readonly ProseComponent[]): string {
  const names = [...new Set(tags.map(({ name }) => name))];
  const members = names.map((name) => {
    const forms = tags.filter((tag) => tag.name === name);
    const props = forms.map(propsOf).join(' | ');
    return `  /** ${forms.map(({ meaning }) => meaning).join(' Or: ')} */\n  ${name}: (props: ${props}) => unknown;`;
  });
  return `// Written by \`npm run schemas\` from what the engine reads; the MDX extension of editors reads it.
interface MDXProvidedComponents {
${members.join('\n')}
}
`;
}

function propsOf({ attributes, children }: ProseComponent): string {
  const fields = attributes.map(({ name, isRequired, values, meaning }) => {
    const type = values ? values.map((value) => `'${value}'`).join(' | ') : 'string';
    return `/** ${meaning} */ ${name}${isRequired ? '' : '?'}: ${type}`;
  });
  return `{ ${[...fields, ...(children === 'none' ? [] : ['children?: unknown'])].join('; ')} }`;
}
