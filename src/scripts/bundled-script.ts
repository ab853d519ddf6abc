import { build, type InputOptions } from 'rolldown';

const entry = '\0entry';

/** The code of a module, and all that it imports, as one classic script. */
export async function bundledScript(
  code: string,
  { plugins, transform = {} }: Pick<InputOptions, 'plugins' | 'transform'> = {},
): Promise<string> {
  const { output } = await build({
    input: entry,
    write: false,
    logLevel: 'warn',
    plugins: [
      { name: 'entry', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? code : null) },
      plugins,
    ],
    transform,
    output: { format: 'iife', codeSplitting: false, minify: true },
  });
  return output[0].code;
}
