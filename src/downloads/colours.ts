/** Colours of the page's tokens by name, as #rrggbb, which every program reads. */
export type Colours = Readonly<Record<string, string>>;

/** A text, such as an SVG file, in which every colour token, such as var(--ink), is its colour. */
export function withColours(text: string, colours: Colours): string {
  return text.replace(/var\(--([\w-]+)\)/g, (token, name: string) => {
    const colour = Object.hasOwn(colours, name) ? colours[name] : undefined;
    if (colour === undefined) throw new Error(`a picture uses ${token}, which is not a colour of tokens.css`);
    return colour;
  });
}
