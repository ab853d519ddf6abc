import { isMap, isNode, isPair, type Document, type LineCounter } from 'yaml';

/** The path of a value in a YAML file: keys and indices from the root. */
export type YamlPath = readonly (string | number)[];

/** A line of a file, and a column in it where one is known; both counted from 1. */
export interface Place {
  line: number;
  column?: number;
}

/** A path as authors read it: steps[1].value. */
export function pathText(path: YamlPath): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  );
}

/** Finds places in a YAML text that begins on a line of its file. */
export class YamlPlaces {
  readonly #document: Document;
  readonly #counter: LineCounter;
  readonly #firstLine: number;
  constructor(document: Document, counter: LineCounter, firstLine: number) {
    this.#document = document;
    this.#counter = counter;
    this.#firstLine = firstLine;
  }

  at(offset: number): { line: number; column: number } {
    const { line, col } = this.#counter.linePos(offset);
    return { line: line + this.#firstLine - 1, column: col };
  }

  /** Where the key, or the item of a list, at a path begins; where the path is missing, its nearest parent. */
  key(path: YamlPath): Place {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const start = this.#keyStart(path.slice(0, depth)) ?? this.#valueStart(path.slice(0, depth));
      if (start !== undefined) return this.at(start);
    }
    return { line: this.#firstLine };
  }

  /** Where a value begins, if that is on the line of its key; otherwise the key. */
  value(path: YamlPath): Place {
    const key = this.key(path);
    const start = this.#valueStart(path);
    const value = start === undefined ? key : this.at(start);
    return value.line === key.line ? value : key;
  }

  #keyStart(path: YamlPath): number | undefined {
    const parent: unknown = path.length === 0 ? undefined : this.#node(path.slice(0, -1));
    if (!isMap(parent)) return undefined;
    const pair = parent.items.find((item) => isPair(item) && String(item.key) === String(path.at(-1)));
    return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  }

  #valueStart(path: YamlPath): number | undefined {
    const node = this.#node(path);
    return isNode(node) ? node.range?.[0] : undefined;
  }

  #node(path: YamlPath): unknown {
    return path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
  }
}
