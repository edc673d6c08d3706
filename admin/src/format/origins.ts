/**
 * Which text a form was made from. Decap hands its backend only the new text; the lock of the office needs to know
 * which version the editor had opened, and the codec which bytes to keep.
 */

const kept = new Map<string, string>();
const most = 50;

/** Remembers that a new text was made from an old one. */
export function rememberOrigin(text: string, origin: string): void {
  kept.delete(text);
  kept.set(text, origin);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}

/** The text that the form was made from; nothing for a new entry. */
export function originOf(text: string): string | undefined {
  return kept.get(text);
}

/** The name git gives a file of these contents (SHA-1 of `blob <bytes>\0<contents>`), as the office speaks of versions. */
export async function blobId(text: string): Promise<string> {
  const encoder = new TextEncoder();
  const contents = encoder.encode(text);
  const head = encoder.encode(`blob ${contents.length}\0`);
  const whole = new Uint8Array(head.length + contents.length);
  whole.set(head);
  whole.set(contents, head.length);
  const digest = await crypto.subtle.digest('SHA-1', whole);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
