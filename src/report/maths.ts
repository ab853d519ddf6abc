import temml from 'temml';

/** What is wrong with a formula in TeX, in Temml's words; null where it can be set. */
export function mathsProblem(tex: string): string | null {
  if (tex.trim() === '') return 'it is empty';
  try {
    mathml(tex, true);
    return null;
  } catch (error) {
    // The formula itself, underlined with combining signs, follows on lines of its own.
    return (error as Error).message
      .trim()
      .replace(/\s*[\n][^]*$/, '')
      .replace(/ at end of input: .*$/, ' at its end')
      .replace(/:$/, '');
  }
}

/** A formula as MathML without inline styles, which the security policy forbids. Throws where it cannot be set. */
export function mathml(tex: string, isDisplay: boolean): string {
  const markup = temml.renderToString(tex, { displayMode: isDisplay, throwOnError: true, strict: false });
  return markup.replace(/<([a-z]+)((?:\s[\w-]+="[^"]*")*)>/g, (whole, tag: string, attributes: string) =>
    styled.test(attributes) ? `<${tag}${withoutStyle(attributes)}>` : whole,
  );
}

const styled = /\s(?:style)="([^"]*)"/;

/** Temml's declarations that matter here, each with its class; `display` and those without a value do not. */
const classes: readonly [pattern: RegExp, name: string][] = [
  [/^padding-left:0(?:em|pt)?$/, 'tml-pl-0'],
  [/^padding-left:1em$/, 'tml-pl-1'],
  [/^padding-left:[\d.]+(?:pt|em)$/, 'tml-pl'],
  [/^padding-right:0(?:em|pt)?$/, 'tml-pr-0'],
  [/^padding-right:[\d.]+(?:pt|em)$/, 'tml-pr'],
  [/^padding:0$/, 'tml-p-0'],
  [/^padding:3pt$/, 'tml-p'],
  [/^border:/, 'tml-b'],
  [/^border-left:/, 'tml-bl'],
  [/^border-right:/, 'tml-br'],
  [/^border-top:/, 'tml-bt'],
  [/^border-bottom:/, 'tml-bb'],
  [/^math-depth:0$/, 'tml-depth-0'],
  [/^width:100%$/, 'tml-w-100'],
  [/^width:50%$/, 'tml-w-50'],
  [/^font-weight:bold$/, 'tml-bold'],
];

function withoutStyle(attributes: string): string {
  const style = styled.exec(attributes)?.[1] ?? '';
  const declarations = style.split(';').map((declaration) => declaration.trim());
  const names = declarations.flatMap(
    (declaration) => classes.find(([pattern]) => pattern.test(declaration))?.[1] ?? [],
  );
  const valueOf = (property: string): string | undefined =>
    declarations
      .map((one) => one.split(':'))
      .find(([name, value]) => name === property && value && value !== 'undefined')?.[1];
  const colours = (
    [
      ['mathcolor', valueOf('color')],
      ['mathbackground', valueOf('background-color')],
    ] as const
  ).map(([name, value]) => (value === undefined ? '' : ` ${name}="${value}"`));
  const rest = attributes.replace(styled, '');
  const present = /\sclass="([^"]*)"/.exec(rest)?.[1];
  const all = [...(present === undefined ? [] : [present]), ...names].join(' ');
  return rest.replace(/\sclass="[^"]*"/, '') + (all === '' ? '' : ` class="${all}"`) + colours.join('');
}
