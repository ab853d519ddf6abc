declare module '@citation-js/core' {
  interface FormatConfig {
    format: { useIdAsLabel: boolean; checkLabel: boolean; asciiOnly: boolean };
  }
  interface StyleConfig {
    styles: { has: (name: string) => boolean; add: (name: string, xml: string) => void };
  }
  /** Works read from, and written to, the formats of the plugins loaded. */
  export class Cite {
    constructor(data: unknown, options: { forceType: string });
    data: import('./csl-item.ts').CslItem[];
    format(kind: string, options?: Record<string, unknown>): string;
  }
  export const plugins: {
    config: { get(name: '@bibtex'): FormatConfig; get(name: '@csl'): StyleConfig };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
