import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the bare project stands: inside the repository, so that it is built with the very same Astro. */
const folder = fileURLToPath(new URL('../results/bare-astro/', import.meta.url));

const span = '<span><slot /></span>\n';
const files: Record<string, string> = {
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  cacheDir: process.env.CACHE_DIR,
  outDir: process.env.OUT_DIR,
  devToolbar: { enabled: false },
  integrations: [mdx()],
});
`,
  'package.json': '{ "name": "bare", "private": true, "type": "module" }\n',
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = { chapters: defineCollection({ loader: glob({ base: process.env.CONTENT + '/chapters', pattern: '*.mdx' }) }) };
`,
  'src/Num.astro': '<span>{Astro.props.of}</span>\n',
  'src/Term.astro': span,
  'src/Note.astro': span,
  'src/Layout.astro': `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>{Astro.props.title}</title></head>
  <body><main><h1>{Astro.props.title}</h1><slot /></main></body>
</html>
`,
  'src/pages/[chapter].astro': `---
import { getCollection, render } from 'astro:content';
import Layout from '../Layout.astro';
import Note from '../Note.astro';
import Num from '../Num.astro';
import Term from '../Term.astro';

export async function getStaticPaths() {
  const chapters = await getCollection('chapters');
  return chapters.map((chapter) => ({ params: { chapter: chapter.id }, props: { chapter } }));
}
const { chapter } = Astro.props;
const { Content } = await render(chapter);
---
<Layout title={chapter.data.title}><Content components={{ Note, Num, Term }} /></Layout>
`,
};

/** Writes the least Astro project that shows the same chapters, hands over its folder, and removes it afterwards. */
export async function withBareAstro<Result>(use: (project: string) => Promise<Result>): Promise<Result> {
  try {
    for (const under of ['src', 'src/pages']) await mkdir(join(folder, under), { recursive: true });
    for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
