import { expect, it } from 'vitest';
import { fromFloorUp } from '../../src/build/floor.ts';

it('styles are for browsers that know nesting and :has(), and others get a plain column once', () => {
  const main = fromFloorUp('.a { & .b { color: red; } }\n', true);
  expect(main).toMatch(/^@supports not \((.+)\)\{body\{.*\}\}\n@supports \1\{\.a \{ & \.b \{ color: red; \} \}\}\n$/);
  expect(fromFloorUp('.a {}', false)).not.toContain('not (');
});
