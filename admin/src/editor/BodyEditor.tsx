import { mergeRegister } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import type { Block } from '../../../src/blocks/block.ts';
import { fileCard } from '../../../src/blocks/file-card/block.ts';
import type { UploadKind } from '../uploads/kinds.ts';
import { $setBlock } from './actions/blocks.ts';
import { $insertBlock } from './actions/insert.ts';
import { clicksOn } from './clicks.ts';
import { newEditor } from './convert/body.ts';
import { Dialogs } from './Dialogs.tsx';
import type { Open } from './Dialogs.tsx';
import './toolbar.css';
import './text.css';
import './dialog.css';
import type { Services } from './services.ts';
import { setUp } from './setup.ts';
import { shortcutOf } from './shortcuts.ts';
import { Source } from './Source.tsx';
import { Toolbar } from './Toolbar.tsx';
import { $toolbarState, idle, sameState } from './toolbarState.ts';
import { useBody } from './useBody.ts';
import { setHost } from './view/host.ts';

interface BodyEditorProps {
  readonly id: string;
  readonly label: string;
  /** MDX below the fields of the entry. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly services: Services;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

/** The text of an entry as people write it. */
export function BodyEditor(props: BodyEditorProps): ReactElement {
  const { id, label, value, onChange, services, disabled = false, className = '' } = props;
  const [editor] = useState(() => newEditor(reportError));
  const [state, setState] = useState(idle);
  const [open, setOpen] = useState<Open>();
  const [hint, setHint] = useState('');
  const around = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const { unreadable, characters, flush } = useBody(editor, value, onChange);
  const latest = useRef(services);
  latest.current = services;

  useEffect(() => {
    const [outer, inner] = [around.current, root.current];
    if (!outer || !inner) return undefined;
    setHost(editor, { pictureUrl: (path) => latest.current.pictureUrl(path) });
    editor.setRootElement(inner);
    const take = (kind: UploadKind, file: File, form: (path: string) => Open): void => {
      latest.current.upload(kind, file).then(
        (path) => {
          if (path !== undefined) setOpen(form(path));
        },
        (error: unknown) => {
          const reason = error instanceof Error ? error.message : 'Файл не загрузился.';
          setHint(`${file.name}: ${reason}`);
        },
      );
    };
    const picture = (file: File): void => {
      take('picture', file, (url) => ({ kind: 'picture', url }));
    };
    const file = (dropped: File): void => {
      take('file', dropped, (path) => ({
        ...{ kind: 'block', block: fileCard },
        values: { file: path },
      }));
    };
    const stop = mergeRegister(
      setUp(editor, outer, { hint: setHint, picture, file }),
      clicksOn(editor, inner, setOpen),
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($toolbarState, { editor });
        setState((before) => (sameState(before, next) ? before : next));
      }),
    );
    return () => {
      stop();
      editor.setRootElement(null);
    };
  }, [editor, unreadable]);

  // A picture beside the entry may arrive long after its address.
  useEffect(() => {
    for (const image of root.current?.querySelectorAll<HTMLImageElement>('img[data-path]') ?? []) {
      const url = services.pictureUrl(image.dataset['path'] ?? '');
      if (image.getAttribute('src') !== url) image.src = url;
    }
  });

  useEffect(() => {
    editor.setEditable(!disabled);
  }, [editor, disabled]);

  const insert = (block: Block): void => {
    const selected = around.current?.ownerDocument.getSelection()?.toString() ?? '';
    if (block.display === 'text' && block.children === 'inline' && selected === '') {
      setHint(`Сначала выделите слова, которым нужен блок «${block.label}».`);
    } else if (Object.keys(block.props).length > 0) setOpen({ kind: 'block', block });
    else {
      editor.update(() => {
        $insertBlock(block, {});
      });
      editor.focus();
    }
  };

  const keys = (event: KeyboardEvent): void => {
    const shortcut = shortcutOf(event);
    if (shortcut === undefined) return;
    event.preventDefault();
    if (shortcut === 'link') setOpen({ kind: 'link' });
    else
      editor.update(() => {
        $setBlock(shortcut);
      });
  };

  if (unreadable)
    return <Source id={id} label={label} value={value} onChange={onChange} className={className} />;
  return (
    <div ref={around} className="editor">
      <Toolbar
        editor={editor}
        state={state}
        blocks={services.blocks}
        onBlock={insert}
        onLink={() => {
          setOpen({ kind: 'link' });
        }}
        onPicture={() => {
          setOpen({ kind: 'picture' });
        }}
      />
      <div
        ref={root}
        id={id}
        className={`editor-text ${className}`}
        contentEditable={!disabled}
        suppressContentEditableWarning
        role="textbox"
        aria-multiline="true"
        aria-label={label}
        lang="ru"
        spellCheck
        onKeyDown={keys}
        onFocus={props.onFocus}
        onBlur={() => {
          flush();
          props.onBlur?.();
        }}
      />
      <p className="office-count">Знаков: {characters}</p>
      <p className="editor-hint" role="status">
        {hint}
      </p>
      {open && (
        <Dialogs
          open={open}
          editor={editor}
          services={services}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </div>
  );
}

function reportError(error: Error): void {
  console.error(error);
}
