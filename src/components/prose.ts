import '../styles/article.css';
import '../styles/maths.css';
import { figureKinds } from '../figures/registry.ts';
import Callout from './Callout.astro';
import Cite from './Cite.astro';
import Claim from './Claim.astro';
import CodeBlock from './CodeBlock.astro';
import Data from './Data.astro';
import Formula from './Formula.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import Num from './Num.astro';
import Picture from './Picture.astro';
import ProseTable from './ProseTable.astro';
import Quote from './Quote.astro';
import Ref from './Ref.astro';
import Term from './Term.astro';
import Video from './Video.astro';
import Word from './Word.astro';

type Part = (props: never) => unknown;

/** The Astro parts in the folders of figures, by path. */
const parts = import.meta.glob<Part>('../figures/*/*.astro', { eager: true, import: 'default' });

function figurePart(tag: string): Part {
  const part = Object.entries(parts).find(([path]) => path.endsWith(`/${tag}.astro`))?.[1];
  if (!part) throw new Error(`no folder of src/figures/ has the file ${tag}.astro`);
  return part;
}

/** What prose may use, by the name that authors write. */
export const prose = {
  Callout,
  Cite,
  Claim,
  CodeBlock,
  Data,
  Formula,
  Note,
  Num,
  Picture,
  Quote,
  Ref,
  Term,
  Video,
  Word,
  ...Object.fromEntries(figureKinds.map(({ tag, file = tag }) => [file, figurePart(file)])),
  a: Link,
  h2: Heading2,
  h3: Heading3,
  table: ProseTable,
};
