/** Which forge the built editor speaks to, so that its policy can allow that address and no other. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @param root of a built site; `admin/build.ts` has written the profile into the editor's page
 * @returns scheme, host and port; nothing when the editor has our own service behind it, or there is no editor
 */
export function forgeOrigin(root: string): string | undefined {
  const page = path.join(root, 'admin/index.html');
  if (!existsSync(page)) return undefined;
  const [, content] =
    /<meta name="office-forge" content="([^"]*)"/u.exec(readFileSync(page, 'utf8')) ?? [];
  if (content === undefined) return undefined;
  const json = content.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return new URL((JSON.parse(json) as { base_url: string }).base_url).origin;
}
