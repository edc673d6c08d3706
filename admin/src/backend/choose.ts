/** Which backend the office works with. */
import type { OfficeConfig } from '../config/types.ts';
import { forgeOfPage } from './forge/settings.ts';

/** @param location where the office is open: the service lies beside it, `/admin/` → `/api/v1` */
export function chosenBackend(location: string): OfficeConfig['backend'] {
  // Decap's own backend puts an empty object there when it is loaded.
  if (Object.keys(window.repoFiles ?? {}).length > 0) return { name: 'test-repo' };
  const forge = forgeOfPage(document);
  if (forge) return forge;
  return { name: 'office', proxy_url: new URL('../api/v1', location).href, branch: 'main' };
}
