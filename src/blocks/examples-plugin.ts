import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { blocks } from './index.ts';

const list = 'virtual:block-examples';
const root = fileURLToPath(new URL('.', import.meta.url));
const kebab = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

/** The examples of all blocks as MDX files that exist only while the site is built, each in its block's folder. */
const files = new Map<string, { name: string; index: number; mdx: string }>(
  blocks.flatMap(({ name, examples }) =>
    examples.map(
      ({ mdx }, index) =>
        [`${root}${kebab(name)}/example-${index + 1}.mdx`, { name, index, mdx }] as const,
    ),
  ),
);

/** Gives the gallery `virtual:block-examples`: block name → the components of its examples, compiled as any entry is. */
export function blockExamples(): Plugin {
  return {
    name: 'block-examples',
    enforce: 'pre',
    resolveId: (id) => (id === list ? `\0${list}` : files.has(id) ? id : undefined),
    load: (id) => (id === `\0${list}` ? listModule() : files.get(id)?.mdx),
  };
}

function listModule(): string {
  const imports = [...files.keys()].map(
    (file, index) => `import E${index} from ${JSON.stringify(file)};`,
  );
  const entries = [...files.values()].map(
    ({ name, index }, position) => `${JSON.stringify(`${name}-${index}`)}: E${position}`,
  );
  return `${imports.join('\n')}\nexport default { ${entries.join(', ')} };`;
}
