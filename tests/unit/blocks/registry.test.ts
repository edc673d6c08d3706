import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { components } from '../../../src/blocks/components.ts';
import { blocks } from '../../../src/blocks/index.ts';

const root = fileURLToPath(new URL('../../../src/blocks/', import.meta.url));
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'examples')
  .map((entry) => entry.name);
const toFolder = (name: string): string => name.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase();
const read = (path: string): string => readFileSync(root + path, 'utf8');

test('every folder is a block of the registry and has a component', () => {
  expect(blocks.map((block) => toFolder(block.name)).toSorted()).toEqual(folders.toSorted());
  expect(Object.keys(components).toSorted()).toEqual(blocks.map((block) => block.name).toSorted());
});

describe.each(blocks.map((block) => [block.name, block] as const))('%s', (name, block) => {
  const folder = toFolder(name);

  test('lies whole in its folder', () => {
    for (const file of ['block.ts', `${name}.tsx`, `${folder}.css`])
      expect(existsSync(`${root}${folder}/${file}`), file).toBe(true);
  });

  test('is imported by the stylesheets that it has rules in', () => {
    expect(read('blocks.css')).toContain(`'./${folder}/${folder}.css'`);
    if (existsSync(`${root}${folder}/print.css`))
      expect(read('print.css')).toContain(`'./${folder}/print.css'`);
  });

  test('is described in Russian and shown by two to four examples', () => {
    for (const text of [
      block.label,
      block.hint,
      ...Object.values(block.props).map((prop) => prop.label),
    ])
      expect(text).toMatch(/^[«А-ЯЁQ]/u);
    expect(block.examples.length).toBeGreaterThanOrEqual(2);
    expect(block.examples.length).toBeLessThanOrEqual(4);
    for (const example of block.examples) expect(example.mdx).toContain(`<${name}`);
  });

  test('names blocks that exist', () => {
    const only = block.only && 'blocks' in block.only ? block.only.blocks : [];
    for (const other of [...(block.inside ?? []), ...only])
      expect(Object.keys(components)).toContain(other);
  });

  test('examples name only files that lie in examples/', () => {
    for (const { mdx } of block.examples)
      for (const [, file = ''] of mdx.matchAll(/"\.\/([^"]+)"/g))
        expect(existsSync(`${root}examples/${file}`), file).toBe(true);
  });
});

test('no rule is marked important and no id is styled', () => {
  for (const folder of folders)
    for (const file of readdirSync(root + folder).filter((entry) => entry.endsWith('.css')))
      expect(read(`${folder}/${file}`), file).not.toMatch(
        /!important|^\s*#[a-z]|\b(?:left|right|top|bottom):/m,
      );
});
