import type { Plugin } from 'vite';

/** A piece of somebody else's module, and what stands there instead. */
export interface Replacement {
  /** The end of the module's path. */
  readonly module: string;
  readonly from: string;
  readonly to: string;
}

/** The folder of Decap's own modules. */
export const core = 'decap-cms-core/dist/esm';

/**
 * Changes modules as they are bundled; a piece that is no longer there fails the build.
 * @param file where `replacements` are written down, for the message
 */
export function replace(name: string, file: string, replacements: readonly Replacement[]): Plugin {
  const missing = new Set(replacements);
  return {
    name,
    transform(code, id) {
      const path = id.replaceAll('\\', '/').replace(/\?.*$/u, '');
      const here = replacements.filter(({ module }) => path.endsWith(module));
      if (here.length === 0) return null;
      let changed = code;
      for (const replacement of here) {
        if (changed.includes(replacement.from)) missing.delete(replacement);
        changed = changed.replaceAll(replacement.from, replacement.to);
      }
      return { code: changed, map: null };
    },
    buildEnd(error) {
      if (error || missing.size === 0) return;
      const lines = [...missing].map(({ module, from }) => `${module}: ${from}`);
      this.error(`These are no longer there; mend ${file}:\n${lines.join('\n')}`);
    },
  };
}
