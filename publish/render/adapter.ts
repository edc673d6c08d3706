import type { AstroIntegration } from 'astro';

/** The pages of the site as a bundle that renders any of them when it is asked to, in the process that has imported it. */
export function residentAdapter(): AstroIntegration {
  return {
    name: 'resident-renderer',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name: 'resident-renderer',
          // eslint-disable-next-line @typescript-eslint/no-deprecated -- only the other value is, the type says it of both
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('bundled/site.ts', import.meta.url),
          supportedAstroFeatures: { staticOutput: 'stable', serverOutput: 'stable' },
        });
      },
    },
  };
}
