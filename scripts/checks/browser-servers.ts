import { existsSync } from 'node:fs';
import { serve } from '../../publish/serve.ts';
import { outputs } from './checks.ts';

/**
 * Playwright's global setup: serves both builds on free ports and tells the tests where, in
 * `TEST_SITE_URL` and `TEST_DIGITAL_URL` (workers inherit the environment).
 * @returns the teardown
 */
export default async function startServers(): Promise<() => Promise<void>> {
  const site = process.env.DIST ?? outputs.site;
  const digital = process.env.DIST_DIGITAL ?? outputs.digital;
  for (const folder of [site, digital]) {
    if (!existsSync(folder)) {
      throw new Error(`Нет собранного сайта в ${folder}. Запустите «npm test -- browser».`);
    }
  }
  const servers = [
    await serve({ root: site }),
    await serve({ root: digital, base: '/digital/' }),
  ] as const;
  process.env.TEST_SITE_URL = servers[0].url;
  process.env.TEST_DIGITAL_URL = servers[1].url;
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}
