import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { $insertGeneratedNodes } from '@lexical/clipboard';
import { $generateNodesFromDOM } from '@lexical/html';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isTextNode,
  COMMAND_PRIORITY_LOW,
  PASTE_COMMAND,
  mergeRegister,
} from 'lexical';
import type { LexicalEditor, LexicalNode } from 'lexical';
import { allBits, codeBit } from '../convert/formats.ts';
import { cleanHtml } from './clean.ts';

export interface PasteHost {
  /** Says something to the editor that they should know. */
  readonly hint: (words: string) => void;
  /** A picture came by itself: from the screen or a folder. */
  readonly picture: (file: File) => void;
  /** A document came by itself. */
  readonly file: (file: File) => void;
}

export function pasteOn(editor: LexicalEditor, host: PasteHost): () => void {
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const data = event instanceof ClipboardEvent ? event.clipboardData : null;
        const html = data?.getData('text/html') ?? '';
        // What was copied here comes with all that we know of it.
        if (!data || html === '' || data.types.includes('application/x-lexical-editor'))
          return false;
        const selection = $getSelection() ?? $getRoot().selectEnd();
        const { body, pictures } = cleanHtml(html);
        if (pictures > 0)
          host.hint(
            'Картинки из документа не вставлены: в них нет файла. Сохраните их на диск и добавьте кнопкой «Картинка».',
          );
        const nodes = $generateNodesFromDOM(editor, body);
        for (const node of nodes) $tidy(node);
        if (nodes.length === 0 && (data.getData('text/plain') === '' || pictures > 0)) return true;
        event.preventDefault();
        $insertGeneratedNodes(editor, nodes, selection);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      DRAG_DROP_PASTE,
      (files) => {
        const [first] = files;
        if (files.length > 1)
          host.hint(`Файлов: ${files.length}. Взят первый, остальные перетащите по одному.`);
        if (first?.type.startsWith('image/') === true) host.picture(first);
        else if (first) host.file(first);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** Drops what our text has not: underlining, colours, alignment of paragraphs. */
function $tidy(node: LexicalNode): void {
  if ($isTextNode(node)) node.setFormat(node.getFormat() & (allBits | codeBit)).setStyle('');
  else if ($isElementNode(node)) {
    node.setFormat('');
    node.getChildren().forEach($tidy);
  }
}
