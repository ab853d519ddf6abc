import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface Message {
  type: string;
  message: string;
  url: string;
  lastLine?: number;
}

/** What the checker says wrongly, each with the reason. */
const known = [
  // MathML Core, which browsers follow, has both on every element; the checker knows the MathML before it.
  /^Attribute “(scriptlevel|displaystyle)” not allowed on element “m\w+”/,
];

/** Has the Nu checker read every page of a folder; says how many errors there are, and which. */
export function checkMarkup(folder: string): { problems: number; text: string } {
  const jar = jarPath();
  if (jar === null)
    return {
      problems: 0,
      text: 'The Nu checker is not here: `npm install --no-save vnu-jar` and a Java (apt-get install default-jre-headless) bring it.',
    };
  const words = ['-jar', jar, '--format', 'json', '--stdout', '--skip-non-html', folder];
  const { stdout, error } = spawnSync('java', words, { encoding: 'utf8', maxBuffer: 1e9 });
  if (error)
    return { problems: 0, text: 'The Nu checker needs a Java; apt-get install default-jre-headless brings one.' };
  const { messages } = JSON.parse(stdout) as { messages: Message[] };
  const errors = messages.filter(({ type, message }) => type === 'error' && !known.some((one) => one.test(message)));
  const lines = errors.map(
    ({ url, lastLine, message }) => `  ${url.slice(`file:${folder}`.length)}:${lastLine} ${message}`,
  );
  return { problems: errors.length, text: [`Nu checker: ${errors.length} errors`, ...lines].join('\n') };
}

/** The checker's program: as VNU_JAR says, or as npm installed it. */
function jarPath(): string | null {
  const named = process.env['VNU_JAR'];
  if (named) return existsSync(named) ? named : null;
  try {
    return require.resolve('vnu-jar/build/dist/vnu.jar');
  } catch {
    return null;
  }
}
