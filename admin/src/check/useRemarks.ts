import type { List, Map } from 'immutable';
import { useEffect, useState } from 'react';
import type { Finding } from '../../../src/mdx/finding.ts';
import { onChange, openEntry } from '../decap/store.ts';
import { slugOf } from '../entries/lookup.ts';
import { createChecker } from './checker.ts';
import { onHeld } from './held.ts';
import type { FormState, Remark } from './remark.ts';

/** After the last key: a half-written word is no mistake yet. */
const pause = 500;

/** What the check says of the form that is open; nothing until it has been looked at. */
export function useRemarks(): readonly Remark[] | undefined {
  const [remarks, setRemarks] = useState<readonly Remark[]>();
  useEffect(() => {
    const checker = createChecker(setRemarks);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let held: readonly Finding[] = [];
    let seen: unknown[] = [];
    const ask = (): void => {
      const entry = openEntry();
      if (entry) checker.ask(formOf(entry), held);
    };
    const look = (): void => {
      const entry = openEntry();
      const now = [entry?.get('data'), entry?.get('mediaFiles'), entry?.get('slug')];
      if (now.every((part, index) => part === seen[index])) return;
      // The refusal was of a text that is no more.
      if (now[0] !== seen[0]) held = [];
      seen = now;
      clearTimeout(timer);
      timer = setTimeout(ask, pause);
    };
    const stops = [
      onChange(look),
      onHeld((findings) => {
        held = findings;
        ask();
      }),
    ];
    look();
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
      checker.close();
    };
  }, []);
  return remarks;
}

function formOf(entry: Map<string, unknown>): FormState {
  const files = entry.get('mediaFiles') as List<Map<string, unknown>> | undefined;
  return {
    collection: String(entry.get('collection')),
    slug: slugOf((entry.get('slug') as string | undefined) ?? ''),
    data: (entry.get('data') as Map<string, unknown>).toJS(),
    files: files?.map((file) => String(file.get('name'))).toArray() ?? [],
  };
}
