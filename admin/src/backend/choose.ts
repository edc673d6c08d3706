/** Which backend the office works with. */
import type { OfficeConfig } from '../config/types.ts';

/** JSON of Decap's `backend`, given at build by the variable `CMS_BACKEND`; empty means our own service. */
declare const __CMS_BACKEND__: string;

/** @param location where the office is open: the service lies beside it, `/admin/` → `/api/v1` */
export function chosenBackend(location: string): OfficeConfig['backend'] {
  // Decap's own backend puts an empty object there when it is loaded.
  if (Object.keys(window.repoFiles ?? {}).length > 0) return { name: 'test-repo' };
  if (__CMS_BACKEND__ !== '') return JSON.parse(__CMS_BACKEND__) as OfficeConfig['backend'];
  return { name: 'office', proxy_url: new URL('../api/v1', location).href, branch: 'main' };
}
