import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** What an author asked for cannot be done; the message says why and what would be right. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** The words and options after a command's name. */
export function commandLine<Options extends ParseArgsOptionsConfig>(
  options: Options,
  usage: string,
  words: readonly string[] = process.argv.slice(2),
): ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true; allowNegative: true }>> {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, allowNegative: true });
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split('. ') : [];
    throw new CommandError(`${reason.replace(/\.$/, '')}.\n${usage}`);
  }
}

const reasons: Partial<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder, and a file is expected',
};

/** Runs a command; what an author can mend is said in a sentence, without a stack. */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  try {
    await command();
  } catch (error) {
    const message = plainMessage(error);
    if (message === null) throw error;
    console.error(message);
    process.exitCode = 1;
  }
}

function plainMessage(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (['CommandError', 'ContentError'].includes(error.name)) return error.message;
  const { code = '', path = '' } = error as NodeJS.ErrnoException;
  const reason = reasons[code];
  return reason === undefined ? null : `${path} cannot be used: ${reason}.`;
}

/** This day where the author is, such as 2026-11-23. */
export function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
