import type { Plugin } from 'vite';
import { exampleFiles } from './example-files.ts';

const list = 'virtual:block-examples';

/** The examples as MDX files that exist only while the site is built, each in its block's folder. */
const files = new Map(exampleFiles.map(({ file, mdx }) => [file, mdx]));

/** Gives the gallery `virtual:block-examples`: block name → the components of its examples, compiled as any entry is. */
export function blockExamples(): Plugin {
  return {
    name: 'block-examples',
    enforce: 'pre',
    resolveId: (id) => (id === list ? `\0${list}` : files.has(id) ? id : undefined),
    load: (id) => (id === `\0${list}` ? listModule() : files.get(id)),
  };
}

function listModule(): string {
  const imports = exampleFiles.map(
    ({ file }, index) => `import E${index} from ${JSON.stringify(file)};`,
  );
  const entries = exampleFiles.map(({ id }, index) => `${JSON.stringify(id)}: E${index}`);
  return `${imports.join('\n')}\nexport default { ${entries.join(', ')} };`;
}
