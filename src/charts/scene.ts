import { escaped } from '../words/escaped.ts';

/** An SVG element as plain data. `key` identifies it among its siblings from one drawing to the next. */
export interface Scene {
  tag: string;
  key: string;
  attrs: Record<string, string | number>;
  /** Text or child elements, never both. */
  body: string | readonly Scene[];
}

/** The ids of the elements on the page that name and describe a picture. */
export interface PictureNames {
  title: string;
  description: string;
}

export function scene(tag: string, key: string, attrs: Scene['attrs'], body: Scene['body'] = ''): Scene {
  return { tag, key, attrs, body };
}

/** A whole picture: `name` says which chart it is, and `layout` for which screens. */
export function picture(
  name: string,
  layout: string,
  [width, height]: readonly [number, number],
  names: PictureNames,
  body: readonly Scene[],
): Scene {
  const attrs = {
    class: `${name} ${layout}`,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-labelledby': names.title,
    'aria-describedby': names.description,
  };
  return scene('svg', `${name} ${layout}`, attrs, body);
}

/** Rounds a length to two decimals, so that every engine writes the same text. */
export function rounded(length: number): number {
  const value = Math.round(length * 100) / 100;
  return value === 0 ? 0 : value;
}

/** A point as path data. */
export function pointText([x, y]: readonly [x: number, y: number]): string {
  return `${rounded(x)},${rounded(y)}`;
}

/** A scene as markup, the same that `join` gives in a browser. An empty key is omitted. */
export function markup({ tag, key, attrs, body }: Scene): string {
  const written = Object.entries(key === '' ? attrs : { ...attrs, 'data-key': key })
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
  const inner = typeof body === 'string' ? escaped(body) : body.map(markup).join('');
  return `<${tag}${written}>${inner}</${tag}>`;
}

/** A scene as markup without keys, for pictures that no script updates. */
export function stillMarkup(picture: Scene): string {
  return markup(withoutKeys(picture));
}

function withoutKeys({ tag, attrs, body }: Scene): Scene {
  return { tag, key: '', attrs, body: typeof body === 'string' ? body : body.map(withoutKeys) };
}
