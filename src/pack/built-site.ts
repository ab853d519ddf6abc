import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CommandError } from '../author/command.ts';

/** A built site: its folder and the day of its edition, which may be empty. */
export interface BuiltSite {
  folder: string;
  edition: string;
}

/** The site that was built last into dist/, or into the folder named by OUT_DIR. */
export function builtSite(): BuiltSite {
  const folder = resolve(process.env['OUT_DIR'] ?? 'dist');
  const cover = join(folder, 'index.html');
  if (!existsSync(cover))
    throw new CommandError(
      `${folder} holds no built report; run \`npm run build\` first, or name its folder in OUT_DIR.`,
    );
  const [, edition = ''] = /^[^>]*>\s*<html\b[^>]*\sdata-edition="([^"]*)"/.exec(readFileSync(cover, 'utf8')) ?? [];
  return { folder, edition };
}
