/** A value that an attribute of a scene may have; attributes that are absent are left out of the object. */
export type AttributeValue = string | number;

/** A piece of a picture as plain data. `key` names it among its siblings from one drawing to the next. */
export interface Scene {
  tag: string;
  key: string;
  attrs: Record<string, AttributeValue>;
  /** Text, or the pieces inside; never both. */
  body: string | readonly Scene[];
}

/** The ids of the texts on the page that name and describe a picture. */
export interface PictureNames {
  title: string;
  description: string;
}

/** Makes a piece of a picture. */
export function scene(tag: string, key: string, attrs: Scene['attrs'], body: Scene['body'] = ''): Scene {
  return { tag, key, attrs, body };
}

/** A whole picture: `name` says which chart it is, and `layout` whether it is for wide or narrow places. */
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

/** A length in pixels, to two decimals, so that every engine writes the same text. */
export function rounded(length: number): number {
  const value = Math.round(length * 100) / 100;
  return value === 0 ? 0 : value;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** A scene as markup: what the build writes, and what `join` in a browser would leave. A piece with an empty key bears none. */
export function markup({ tag, key, attrs, body }: Scene): string {
  const written = Object.entries(key === '' ? attrs : { ...attrs, 'data-key': key })
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
  const inner = typeof body === 'string' ? escaped(body) : body.map(markup).join('');
  return `<${tag}${written}>${inner}</${tag}>`;
}

/** The same for what no browser will join anything to: its pieces bear no keys. */
export function stillMarkup(whole: Scene): string {
  return markup(unnamed(whole));
}

function unnamed({ tag, attrs, body }: Scene): Scene {
  return { tag, key: '', attrs, body: typeof body === 'string' ? body : body.map(unnamed) };
}
