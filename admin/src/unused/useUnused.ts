import { useEffect, useState } from 'react';
import { tellDone } from '../bar/stored.ts';
import { ask } from '../backend/protocol.ts';

/** A file beside a published entry that does not stand in it. */
export interface UnusedFile {
  readonly collection: string;
  readonly slug: string;
  readonly title: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

interface Unused {
  /** Absent while they are looked for. */
  readonly files?: readonly UnusedFile[];
  readonly problem?: string | undefined;
  /** Those that have been taken out: `news/start/foto.webp`. */
  readonly gone: ReadonlySet<string>;
}

export const keyOf = ({ collection, slug, name }: UnusedFile): string =>
  `${collection}/${slug}/${name}`;

/** The files without use, and the way to take one out. @param url address of the service */
export function useUnused(url: string): Unused & { readonly discard: (file: UnusedFile) => void } {
  const [state, setState] = useState<Unused>({ gone: new Set() });
  const fail = (error: unknown): void => {
    const problem = error instanceof Error ? error.message : 'Не получилось. Попробуйте ещё раз.';
    setState((before) => ({ ...before, problem }));
  };
  useEffect(() => {
    ask(url, { action: 'unusedFiles', params: {} }).then((files) => {
      setState({ files: files as UnusedFile[], gone: new Set() });
    }, fail);
  }, [url]);
  const discard = (file: UnusedFile): void => {
    const { collection, slug, name } = file;
    ask(url, { action: 'discardFiles', params: { collection, slug, names: [name] } }).then(() => {
      tellDone('discardFiles');
      setState((before) => ({ ...before, gone: new Set([...before.gone, keyOf(file)]) }));
    }, fail);
  };
  return { ...state, discard };
}
