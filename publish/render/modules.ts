import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Modules of the site that the renderer has its own for: where entries come from, and how their bodies become HTML. */
const replaced = new Map([
  [here('../../src/queries/store.ts'), here('bundled/store.ts')],
  [here('../../src/renderEntry.ts'), here('bundled/renderEntry.ts')],
]);

/** Puts the renderer's own modules in place of those that need Astro's content layer or compiled texts. */
export function residentModules(): Plugin {
  return {
    name: 'resident-modules',
    enforce: 'pre',
    // The site's target is that of readers' browsers: classes and private fields would be compiled for them.
    configEnvironment(name, { build }) {
      // Stylesheets stay as browsers need them. What is returned from here would only be added to the list.
      if (name !== 'client' && build)
        Object.assign(build, { target: 'esnext', cssTarget: build.target });
    },
    async resolveId(source, importer, options) {
      if (source === 'virtual:block-examples') return here('bundled/examples.ts');
      if (!importer || !/\/(?:store|renderEntry)\.ts$/u.test(source)) return undefined;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      return resolved && replaced.get(path.normalize(resolved.id));
    },
  };
}
