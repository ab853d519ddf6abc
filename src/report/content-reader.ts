import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { z } from 'astro/zod';
import type { ContentProblem } from './content-problem.ts';
import type { LostNames } from './lost-names.ts';
import { nameProblem, strayFiles } from './stray-files.ts';
import { reason } from './file-bytes.ts';
import { textFile } from './text-file.ts';
import { readSound, readYaml } from './kept-files.ts';
import type { YamlFile } from './yaml-file.ts';

/**
 * Reads the files of a content folder, each by its path from there. What cannot be read is reported in `problems`, and its
 * names are kept in `lost`.
 */
export class ContentReader {
  readonly folder: string;
  readonly problems: ContentProblem[];
  readonly lost: LostNames;
  readonly #files = new Set<string>();
  readonly #extensions = new Map<string, string>();
  constructor(folder: string, problems: ContentProblem[], lost: LostNames) {
    this.folder = folder;
    this.problems = problems;
    this.lost = lost;
  }

  /** A path as problems name it: from the content folder's parent. */
  readonly shown = (path: string): string => `${basename(this.folder)}/${path}`;

  report(path: string, message: string): void {
    this.problems.push({ file: this.shown(path), message });
  }

  /** Whether a file is there; one that is not there is no stray either. */
  has(path: string): boolean {
    this.#files.add(path);
    return existsSync(join(this.folder, path));
  }

  /** The text of a file; null, with the reason reported, if it cannot be read. */
  text(path: string): string | null {
    const result = textFile(join(this.folder, path));
    if ('text' in result) return result.text;
    this.problems.push({ file: this.shown(path), ...result.fault });
    this.lost.add(path, '');
    return null;
  }

  /** The text of a file; null where it is not there, too. */
  optionalText(path: string): string | null {
    return this.has(path) ? this.text(path) : null;
  }

  /** A YAML file, or `absent` where it is not there. A file with a `standIn` for what cannot be read of it must be there. */
  one<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    absent: z.infer<Schema>,
    standIn?: Record<string, unknown>,
  ): YamlFile<z.infer<Schema>> {
    const none = { file: this.shown(path), value: absent, line: () => 1 };
    if (!this.has(path)) {
      if (standIn) this.report(path, 'the file is missing; every report needs one.');
      return none;
    }
    const text = this.text(path);
    if (text === null) return none;
    const before = this.problems.length;
    const file = readSound(this.shown(path), text, schema, this.problems, standIn);
    const found = this.problems.slice(before);
    // A file of another shape than expected holds no names.
    const isOther = found.some(({ message }) => message.startsWith('the file is '));
    if (found.length > 0) this.lost.add(path, isOther ? '' : text);
    return file ?? none;
  }

  /** The YAML files in a folder that are sound, by name. */
  many<Schema extends z.ZodType>(folder: string, schema: Schema): Map<string, YamlFile<z.infer<Schema>>> {
    const files = new Map<string, YamlFile<z.infer<Schema>>>();
    for (const name of this.names(folder, '.yaml')) {
      const path = `${folder}/${name}.yaml`;
      const text = this.text(path);
      const file = text === null ? null : readYaml(this.shown(path), text, schema, this.problems);
      if (file) files.set(name, file);
      else this.lost.add(path, text ?? '');
    }
    return files;
  }

  /** The names, without their extension, of the files in a folder that have it; those that cannot be used are reported. */
  names(folder: string, extension: string): string[] {
    this.#extensions.set(folder, extension);
    return this.#entries(folder)
      .filter((name) => extname(name) === extension && !name.startsWith('.'))
      .map((name) => basename(name, extension))
      .filter((name) => {
        const message = nameProblem(name, extension);
        if (message !== null) this.report(`${folder}/${name}${extension}`, message);
        return message === null;
      })
      .sort();
  }

  /** Reports the files that nothing has asked for. */
  reportStrays(): void {
    const read = { files: this.#files, folders: this.#extensions };
    for (const { path, message } of strayFiles(this.folder, read)) this.report(path, message);
  }

  #entries(folder: string): string[] {
    const path = join(this.folder, folder);
    if (!existsSync(path)) return [];
    try {
      return readdirSync(path);
    } catch (error) {
      this.report(`${folder}/`, `the folder cannot be read: ${reason(error)}.`);
      return [];
    }
  }
}
