import type { AstroUserConfig } from 'astro';
import { defineConfig } from 'astro/config';
import site from '../../astro.config.mjs';
import { residentAdapter } from './adapter.ts';
import { residentModules } from './modules.ts';

/** The site's own configuration, with another way to get pages out of it: nothing is indexed or written here. */
const config: AstroUserConfig = {
  ...site,
  output: 'server',
  adapter: residentAdapter(),
  integrations: (site.integrations ?? []).filter(
    (integration) => !(integration && 'name' in integration && integration.name === 'search-index'),
  ),
  vite: { ...site.vite, plugins: [residentModules()] },
};

export default defineConfig(config);
