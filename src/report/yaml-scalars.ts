import { isAlias, isCollection, isScalar, visit, type Document } from 'yaml';

/** A value that YAML would read as something else than stands in the file. */
export interface ScalarFault {
  offset: number;
  message: string;
  /** Whether the file can be judged all the same. */
  readable: boolean;
}

/** The values whose text YAML cuts or takes for something of its own: text after #, and a first letter &, * or !. */
export function scalarFaults(document: Document, text: string): ScalarFault[] {
  const faults: ScalarFault[] = [];
  visit(document, {
    Node: (_key, node) => {
      const [start, end] = node.range ?? [];
      if (start === undefined || end === undefined) return;
      if (isAlias(node)) faults.push(markAt(text, start));
      if ((isScalar(node) || isCollection(node)) && node.anchor !== undefined)
        faults.push(markAt(text, text.lastIndexOf(`&${node.anchor}`, start)));
      if (isScalar(node) && node.tag !== undefined) faults.push(markAt(text, text.lastIndexOf(' !', start) + 1));
      if (isScalar(node) && node.type === 'PLAIN') faults.push(...cutText(text, end));
    },
  });
  return faults;
}

function markAt(text: string, offset: number): ScalarFault {
  const mark = /^\S+/.exec(text.slice(offset))?.[0] ?? '';
  const message = `"${mark}" has a meaning in YAML, so it is no part of the text; quotes around the text are expected.`;
  return { offset, message, readable: false };
}

/** A remark has a space after its #; "issue #3" has none. */
function cutText(text: string, end: number): ScalarFault[] {
  const cut = /^([ \t]+)(#[^\s#][^\n]*)/.exec(text.slice(end, end + 200));
  if (!cut) return [];
  const message =
    `the text ends before "${cut[2]?.slice(0, 40)}", which YAML takes for a remark; ` +
    'quotes around the text are expected, or a space after # for a remark.';
  return [{ offset: end + (cut[1]?.length ?? 0), message, readable: true }];
}
