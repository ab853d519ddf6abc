import type { ElementContent } from 'hast';
import { bundledLanguagesInfo, codeToHast, createCssVariablesTheme, type ShikiTransformer } from 'shiki';

const theme = createCssVariablesTheme({ name: 'report', variablePrefix: '--code-', fontStyle: false });
const plain = ['text', 'txt', 'plain', 'plaintext'];

/** The languages that code can be coloured in, by every name they go by. */
export const codeLanguages: readonly string[] = [
  ...plain,
  ...bundledLanguagesInfo.flatMap(({ id, aliases = [] }) => [id, ...aliases]),
];

/** Colours become classes, since the security policy forbids inline styles. */
const asClasses: ShikiTransformer = {
  span: (node) => {
    const colour = /var\(--code-(?:token-)?([\w-]+)\)/.exec(String(node.properties['style'] ?? ''))?.[1];
    delete node.properties['style'];
    if (colour !== undefined && colour !== 'foreground') node.properties['className'] = [`code-${colour}`];
  },
};

/** A syntax tree of coloured code: what stands within its `<code>`. */
export async function colouredCode(code: string, language: string): Promise<ElementContent[]> {
  const root = await codeToHast(code, {
    lang: plain.includes(language) ? 'text' : language,
    theme,
    transformers: [asClasses],
  });
  const [pre] = root.children;
  const [inner] = pre && 'children' in pre ? pre.children : [];
  return inner && 'children' in inner ? inner.children : [];
}
