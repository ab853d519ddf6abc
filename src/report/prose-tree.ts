import type { ElementContent } from 'hast';
import { defineHastPlugin, defineMdastPlugin, htmlToHast } from 'satteri';
import { kindOf } from '../figures/figure-kind.ts';
import { imageFigure } from '../figures/image/schema.ts';
import { figureKinds } from '../figures/registry.ts';
import { colouredCode } from './code-colours.ts';
import { decoded } from './decoded.ts';
import { mathml } from './maths.ts';

type Attribute = { type: 'mdxJsxAttribute'; name: string; value: string };

function attributes(values: Readonly<Record<string, string | null | undefined>>): Attribute[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ type: 'mdxJsxAttribute' as const, name, value }],
  );
}

/** The Astro part of images that are figures. */
const imagePart = kindOf({ name: imageFigure.name, attributes: { src: '' } }, figureKinds)?.file ?? imageFigure.name;

/** Images in a paragraph of their own become figures with their title as caption, and tags of figures their Astro parts. */
const proseFigures = defineMdastPlugin({
  name: 'prose-figures',
  paragraph: (node) => {
    const [image] = node.children;
    if (node.children.length !== 1 || image?.type !== 'image') return;
    const { url, alt, title } = image;
    return {
      type: 'mdxJsxFlowElement',
      name: imagePart,
      attributes: attributes({ src: decoded(url), alt, caption: title }),
      children: [],
    };
  },
  mdxJsxFlowElement: (node) => {
    const given = Object.fromEntries(
      node.attributes.flatMap((one) =>
        one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
      ),
    );
    const file = kindOf({ name: node.name ?? '', attributes: given }, figureKinds)?.file;
    if (file === undefined || node.name === file) return;
    return { type: 'mdxJsxFlowElement', name: file, attributes: attributes(given), children: [] };
  },
});

/** Images among words become pictures. */
const prosePictures = defineMdastPlugin({
  name: 'prose-pictures',
  image: ({ url, alt }) => ({
    type: 'mdxJsxTextElement',
    name: 'Picture',
    attributes: attributes({ src: decoded(url), alt }),
    children: [],
  }),
});

/** Sets images, in passes of their own: what the first has replaced, the second no longer finds. */
export const proseImages = [proseFigures, prosePictures];

/**
 * Sets the alignment of table columns by class, because the content security policy forbids style attributes, and makes an empty
 * head, as above a column of names, a plain cell: there is nothing to announce.
 */
export const proseTables = defineHastPlugin({
  name: 'prose-tables',
  element: {
    filter: ['th', 'td'],
    visit: (node, context) => {
      if (node.tagName === 'th' && node.children.length === 0)
        return { type: 'element', tagName: 'td', properties: {}, children: [] };
      const style = node.properties?.['style'];
      if (typeof style !== 'string') return undefined;
      const align = /text-align:\s*(left|center|right)/.exec(style)?.[1];
      context.setProperty(node, 'style', null);
      if (align) context.setProperty(node, 'className', [`align-${align}`]);
      return undefined;
    },
  },
});

/** Sets formulas as MathML, and colours code; both are wrapped in parts that let them scroll. */
export const proseLiterals = defineHastPlugin({
  name: 'prose-literals',
  element: {
    filter: ['pre', 'code'],
    visit: async (node, context) => {
      if (node.tagName === 'code') {
        if (!classesOf(node).includes('math-inline')) return;
        return formula(context.textContent(node), false);
      }
      const [code] = node.children;
      if (code?.type !== 'element' || code.tagName !== 'code') return;
      const text = context.textContent(code).replace(/\n$/, '');
      if (classesOf(code).includes('math-display'))
        return { type: 'mdxJsxFlowElement', name: 'Formula', attributes: [], children: [formula(text, true)] };
      const { lang, meta } = (code.data ?? {}) as { lang?: string; meta?: string };
      const title = /(?:^|\s)title="([^"]*)"/.exec(meta ?? '')?.[1];
      const children = await colouredCode(text, lang ?? 'text');
      return {
        type: 'mdxJsxFlowElement',
        name: 'CodeBlock',
        attributes: attributes({ language: lang, title }),
        children: [{ type: 'element', tagName: 'code', properties: {}, children }],
      };
    },
  },
});

function classesOf({ properties }: { properties?: { className?: unknown } }): unknown[] {
  return Array.isArray(properties?.className) ? properties.className : [];
}

function formula(tex: string, isDisplay: boolean): ElementContent {
  const root = htmlToHast(mathml(tex, isDisplay), { fragment: true });
  const [math] = 'children' in root ? root.children : [];
  if (math?.type !== 'element') throw new Error(`no formula was made of "${tex}"`);
  return math;
}
