import {
  $getRoot,
  CLEAR_HISTORY_COMMAND,
  HISTORY_MERGE_TAG,
  SKIP_DOM_SELECTION_TAG,
  mergeRegister,
} from 'lexical';
import type { LexicalEditor } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { $getBody, $setBody, baselineOf } from './convert/body.ts';
import { createEcho } from './echo.ts';

interface Body {
  /** Whether the text is no MDX, so that only its source can be edited. */
  readonly unreadable: boolean;
  /** Characters that readers see. */
  readonly characters: number;
  /** Tells the form of what has been typed at once. */
  readonly flush: () => void;
}

/** Keeps an editor and the value of a form the same. Undoing everything gives the very value that was opened. */
export function useBody(
  editor: LexicalEditor,
  value: string,
  onChange: (value: string) => void,
): Body {
  const opened = useRef({ value, baseline: '' });
  const [echo] = useState(createEcho);
  const tell = useLatest(onChange);
  const [unreadable, setUnreadable] = useState(false);
  const [characters, setCharacters] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const broken = useRef(false);

  const emit = (): void => {
    clearTimeout(timer.current);
    if (broken.current) return;
    const body = editor.read($getBody);
    setCharacters(editor.read(() => $getRoot().getTextContentSize()));
    const next = body === opened.current.baseline ? opened.current.value : body;
    if (next === echo.latest()) return;
    echo.tell(next);
    tell.current(next);
  };

  useEffect(() => {
    if (echo.repeats(value)) return;
    echo.begin(value);
    const baseline = baselineOf(value);
    broken.current = baseline === undefined;
    setUnreadable(broken.current);
    if (baseline === undefined) return;
    opened.current = { value, baseline };
    // After a save the stored text comes back: the same words need no new editor and keep the caret.
    if (editor.read($getBody) !== baseline || baseline === '') load(editor, value);
    setCharacters(editor.read(() => $getRoot().getTextContentSize()));
  }, [editor, echo, value]);

  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
          if (tags.has(loading) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return;
          clearTimeout(timer.current);
          timer.current = setTimeout(emit, 200);
        }),
        () => {
          clearTimeout(timer.current);
        },
      ),
    // The listener reads everything else through references.
    [editor],
  );
  return { unreadable, characters, flush: emit };
}

const loading = 'loading';

function load(editor: LexicalEditor, value: string): void {
  editor.update(
    () => {
      $setBody(value);
    },
    { discrete: true, tag: [loading, HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
  );
  editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
}

function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}
