/** The editor of the text without a page: what it makes of a text that is opened, or that gets a word. */
import { $getRoot, $isElementNode, $isTextNode } from 'lexical';
import type { LexicalNode, TextNode } from 'lexical';
import type { Nodes } from 'mdast';
import { $getBody, $setBody, newEditor } from '../../../admin/src/editor/convert/body.ts';
import { $isContainer } from '../../../admin/src/editor/nodes/Container.ts';
import { $isFlowLeaf, $isTextLeaf } from '../../../admin/src/editor/nodes/leaves.ts';
import { serialize } from '../../../src/mdx/codec/index.ts';
import { walk } from '../../../src/mdx/walk.ts';
import { treeOf } from '../codec/support.ts';

/** Opens a text, changes it and gives it back; nothing when the text cannot be read. */
export function edited(text: string, change: () => void = () => undefined): string | undefined {
  const editor = newEditor((error) => {
    throw error;
  });
  let readable = false as boolean;
  let result: string | undefined;
  const update = (step: () => void): void => {
    editor.update(step, { discrete: true });
  };
  update(() => {
    readable = $setBody(text);
  });
  if (!readable) return undefined;
  update(change);
  update(() => {
    result = $getBody();
  });
  return result;
}

/** Adds words to the first text, in a code span too, and tells whether there was one. */
export function $typeInto(words: string): boolean {
  const first = $texts($getRoot()).find((node) => !node.hasFormat('code'));
  if (!first) return false;
  first.setTextContent(first.getTextContent() + words);
  return true;
}

/** Changes what has a form instead of text, as the form does: a value of a block, words of a picture, code. */
export function $fillIn(words: string): boolean {
  return $nodes($getRoot()).some((node) => {
    if ($isContainer(node)) {
      const shell = structuredClone(node.shell);
      if (!fillIn(shell as Nodes, words)) return false;
      node.setShell(shell);
    } else if ($isFlowLeaf(node) || $isTextLeaf(node)) {
      const mdast = structuredClone(node.mdast);
      if (!fillIn(mdast, words)) return false;
      node.setMdast(mdast as never);
    } else return false;
    return true;
  });
}

/** The text that {@link $fillIn} is to give; nothing when there is nothing to fill in. */
export function filledIn(text: string, words: string): string | undefined {
  const tree = treeOf(text);
  let done = false as boolean;
  walk(tree, (node) => {
    done ||= fillIn(node, words);
  });
  return done ? serialize(tree).trim() : undefined;
}

/** Adds words to the first value of a block, to the words of a picture or to code. */
function fillIn(node: Nodes, words: string): boolean {
  if (node.type === 'code') node.value += words;
  else if (node.type === 'image') node.alt = `${node.alt ?? ''}${words}`;
  else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const [first] = node.attributes;
    if (typeof first?.value !== 'string') return false;
    first.value += words;
  } else return false;
  return true;
}

function $nodes(node: LexicalNode): LexicalNode[] {
  return [node, ...($isElementNode(node) ? node.getChildren().flatMap($nodes) : [])];
}

function $texts(node: LexicalNode): TextNode[] {
  if ($isTextNode(node)) return [node];
  return $isElementNode(node) ? node.getChildren().flatMap($texts) : [];
}
