import { fileURLToPath } from 'node:url';
import { runCommand } from './command.ts';
import { editorFiles } from './editor-files.ts';
import { writeFiles } from './write-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

await runCommand(() => {
  const files = editorFiles();
  writeFiles(root, files);
  console.log([...files.keys()].join('\n'));
});
