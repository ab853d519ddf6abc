// `npm run pack`: the built site as one zip file that opens from disk.
import { join } from 'node:path';
import { runCommand } from '../author/command.ts';
import { builtSite } from './built-site.ts';
import { linkMadeFiles } from './made-files.ts';
import { packedFiles, zipped } from './pack.ts';
import { writeWhole } from './write-whole.ts';

await runCommand(async () => {
  const { folder, edition } = builtSite();
  const name = edition === '' ? 'report' : `report-${edition}`;
  const files = await packedFiles(folder);
  const zip = zipped(files, name, edition);
  const path = join(folder, `${name}.zip`);
  writeWhole(path, zip);
  linkMadeFiles(folder);
  console.log(
    `${path}: ${files.size} files, ${(zip.length / 1e6).toFixed(1)} MB. Unpacked, ${name}/index.html opens it.`,
  );
});
