/** The codec as Decap CMS takes it: `CMS.registerCustomFormat(name, 'mdx', decapFormat(codec))`. */
import type { Codec, Saved } from './codec.ts';
import type { Data } from './fields/values.ts';

/**
 * Where the form keeps the file as it was opened. Decap carries keys without a field through edits, drafts and local
 * backups, so a save always knows its original; it is never written into a file.
 */
export const originalKey = '__original';

export interface DecapFormat {
  fromFile(text: string): Record<string, unknown>;
  toFile(data: Data): string;
  /** What of these values could not be stored: for a `preSave` handler that shows the reasons. */
  refused(data: Data): Saved['refused'];
}

/**
 * @param baselineOf what the body's editor gives for a body untouched, when it has been asked (by the body of the
 *   form); without it every difference counts as an edit
 */
export function decapFormat(
  codec: Codec,
  body: string | undefined,
  baselineOf: (body: string) => string | undefined = () => undefined,
): DecapFormat {
  const save = ({ [originalKey]: original, ...data }: Data): Saved => {
    if (typeof original !== 'string') return codec.save(data);
    const opened = body === undefined ? undefined : codec.fromFile(original)[body];
    const baseline = typeof opened === 'string' ? baselineOf(opened) : undefined;
    return codec.save(data, { original, baseline });
  };
  return {
    fromFile: (text) => ({ ...codec.fromFile(text), [originalKey]: text }),
    toFile: (data) => save(data).text,
    refused: (data) => save(data).refused,
  };
}
