import { curledPieces, placeholder } from './curled.ts';

/** What this needs of a node of Markdown or of HTML. */
export interface ProseNode {
  type: string;
  tagName?: string;
  name?: string | null;
  value?: string;
  children?: ProseNode[];
}

type Run = { text: string; node?: ProseNode }[];

const inlineTypes =
  /^(text|emphasis|strong|delete|link|linkReference|superscript|subscript|break|inlineCode|image|.*Text.*)$/;
const inlineTags = /^(a|abbr|b|br|cite|code|del|em|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup)$/;
const code = /^(code|inlineCode|math|inlineMath|yaml|toml|html|raw|comment|mdxjsEsm|mdx(?:Flow|Text)Expression)$/;
const codeTags = /^(code|pre|kbd|math|svg|script|style)$/;

/** Gives each text of a chapter the quotation marks of its language; code is left alone. */
export function curlTree(root: ProseNode, language: string, change: (node: ProseNode, text: string) => void): void {
  for (const run of runsOf(root)) {
    const texts = curledPieces(
      run.map(({ text }) => text),
      language,
    );
    for (const [index, { node, text }] of run.entries()) {
      const curled = texts[index] ?? text;
      if (node && curled !== text) change(node, curled);
    }
  }
}

/** The texts of each block, in order, as one sees them without markup. */
function runsOf(root: ProseNode): Run[] {
  const runs: Run[] = [];
  const newRun = (): Run => {
    const run: Run = [];
    runs.push(run);
    return run;
  };
  const visit = (node: ProseNode, run: Run): void => {
    if (node.type === 'text') {
      run.push({ text: node.value ?? '', node });
      return;
    }
    if (node.type === 'break' || node.tagName === 'br') run.push({ text: '\n' });
    else if (code.test(node.type) || codeTags.test(node.tagName ?? '') || !node.children?.length)
      run.push({ text: placeholder });
    else if (isInline(node)) for (const child of node.children) visit(child, run);
    else {
      // A note within a sentence is a text of its own, and the sentence goes on behind it.
      const own = newRun();
      for (const child of node.children) visit(child, own);
    }
  };
  visit(root, newRun());
  return runs;
}

function isInline({ type, tagName, name }: ProseNode): boolean {
  if (name === 'Note') return false;
  return tagName === undefined ? inlineTypes.test(type) : inlineTags.test(tagName);
}
