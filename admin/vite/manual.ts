import { readFileSync } from 'node:fs';
import path from 'node:path';
import { markdownToHtml } from 'satteri';
import type { Plugin } from 'vite';
import { headingIds } from '../../src/mdx/plugins/headingIds.ts';
import { typography } from '../../src/mdx/plugins/typography.ts';

/** The text that is both documentation and the manual inside the editor. */
export const manualFile = path.resolve(import.meta.dirname, '../../docs/editor.md');

/** The manual as HTML; pictures keep the addresses they have in the file. */
export async function manualHtml(): Promise<string> {
  const { html } = await markdownToHtml(readFileSync(manualFile, 'utf8'), {
    mdastPlugins: [typography([])],
    hastPlugins: [headingIds()],
    features: { gfm: true, smartPunctuation: false },
  });
  return html;
}

const name = 'virtual:manual';

/** Gives the module `virtual:manual`: the manual as HTML, its pictures among the assets of the build. */
export function manual(): Plugin {
  return {
    name: 'manual',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      this.addWatchFile(manualFile);
      const parts = (await manualHtml()).split(/(?<=<img src=")(img\/[^"]+)(?=")/u);
      // Every second part is the address of a picture.
      const pictures = parts.filter((_, index) => index % 2 === 1);
      const imports = pictures.map((picture, index) => {
        const file = path.join(path.dirname(manualFile), picture);
        return `import p${index} from ${JSON.stringify(file)};`;
      });
      const pieces = parts.map((part, index) =>
        index % 2 === 1 ? `p${(index - 1) / 2}` : JSON.stringify(part),
      );
      return `${imports.join('\n')}\nexport default [${pieces.join(', ')}].join('');\n`;
    },
  };
}
