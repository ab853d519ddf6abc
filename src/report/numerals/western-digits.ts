const digit = /\p{Nd}/u;

/** The text with the decimal digits of every script as 0 to 9, place by place. */
export function westernDigits(text: string): string {
  // Digits outside the basic plane take two places and keep their form; they count as digits all the same.
  return text.replace(/[^\0-\x7F]/g, (character) => (digit.test(character) ? String(valueOf(character)) : character));
}

/** Unicode has the digits of a script in tens, from zero up. */
function valueOf(character: string): number {
  let before = 0;
  for (let code = character.charCodeAt(0) - 1; digit.test(String.fromCharCode(code)); code--) before += 1;
  return before % 10;
}
