import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { hasStamp, stampOf, writeStamp } from '../site/build-stamp.ts';

it('a build counts as fresh until its content, its variables or its folder are others', () => {
  const place = mkdtempSync(join(tmpdir(), 'stamp-'));
  onTestFinished(() => rmSync(place, { recursive: true }));
  const [content, built] = [join(place, 'content'), join(place, 'built')];
  mkdirSync(content);
  writeFileSync(join(content, 'report.yaml'), 'title: A\n');
  const stamp = stampOf({ CONTENT: content });
  writeStamp(built, stamp);
  expect(hasStamp(built, stamp)).toBe(false);
  mkdirSync(built);
  expect(hasStamp(built, stampOf({ CONTENT: content }))).toBe(true);
  expect(hasStamp(built, stampOf({ CONTENT: content, TZ: 'UTC' }))).toBe(false);
  writeFileSync(join(content, 'report.yaml'), 'title: B\n');
  expect(hasStamp(built, stampOf({ CONTENT: content }))).toBe(false);
});
