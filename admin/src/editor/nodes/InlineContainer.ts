import { ElementNode } from 'lexical';
import type { LexicalNode, SerializedElementNode } from 'lexical';
import type { TextShell } from './shells.ts';

type Serialized = SerializedElementNode & { readonly shell: TextShell };

/** A term of the glossary or a link by label: words inside a sentence that mean something more. */
export class InlineContainer extends ElementNode {
  __shell: TextShell;

  override $config() {
    return this.config('inline-container', { extends: ElementNode });
  }

  constructor(
    shell: TextShell = { type: 'linkReference', identifier: '', referenceType: 'full' },
    key?: string,
  ) {
    super(key);
    this.__shell = shell;
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before);
    this.__shell = before.__shell;
  }

  get shell(): TextShell {
    return this.getLatest().__shell;
  }

  setShell(shell: TextShell): void {
    this.getWritable().__shell = shell;
  }

  override exportJSON(): Serialized {
    return { ...super.exportJSON(), shell: this.shell };
  }

  override updateFromJSON(json: Partial<Serialized>): this {
    super.updateFromJSON(json as Parameters<ElementNode['updateFromJSON']>[0]);
    if (json.shell) this.setShell(json.shell);
    return this;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'editor-term';
    element.dataset['edit'] = '';
    element.title = 'Двойной щелчок — свойства';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }

  override canInsertTextBefore(): false {
    return false;
  }

  override canInsertTextAfter(): false {
    return false;
  }
}

export const $createInlineContainer = (shell: TextShell): InlineContainer =>
  new InlineContainer(shell);

export function $isInlineContainer(node: LexicalNode | null | undefined): node is InlineContainer {
  return node instanceof InlineContainer;
}
