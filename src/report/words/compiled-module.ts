import { declaredGroups, isMessage, plain, type Declaration } from '../../words/message.ts';
import { messageAt, type Messages } from './catalogue.ts';
import { compiledMessage, writingNames } from './compile-message.ts';

/** A group in a language as a module that exports each message on its own, so that a build drops those that nothing says. */
export function compiledGroup(group: string, messages: Messages, writing: string): string {
  const declaration = declaredGroups().get(group);
  if (!declaration) throw new Error(`no group of words is called ${group}`);
  const constants = Object.entries(declaration).map(
    ([name, of]) => `const ${local(name)} = ${compiled([group, name], of, messages)};`,
  );
  const names = Object.keys(declaration).map((name) => `${local(name)} as ${name}`);
  const imports = `import { ${writingNames.join(', ')} } from ${JSON.stringify(writing)};`;
  return [imports, ...constants, `export { ${names.join(', ')} };`].join('\n');
}

/** A message's name in its module, where a reserved word such as import could not stand. */
function local(name: string): string {
  return `_${name}`;
}

function compiled(path: readonly string[], of: Declaration[string], messages: Messages): string {
  if (isMessage(of)) return compiledMessage(messageAt(messages, path) ?? '', of === plain ? [] : of);
  const members = Object.entries(of).map(
    ([name, inner]) => `${JSON.stringify(name)}: ${compiled([...path, name], inner, messages)}`,
  );
  return `{ ${members.join(', ')} }`;
}
