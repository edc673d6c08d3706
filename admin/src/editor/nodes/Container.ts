import { ElementNode } from 'lexical';
import type { ElementDOMSlot, LexicalNode, SerializedElementNode } from 'lexical';
import { framed } from '../view/frame.ts';
import type { FlowShell } from './shells.ts';

type Serialized = SerializedElementNode & { readonly shell: FlowShell };

/** What has blocks of text inside: our blocks, quotations, footnotes, lists with long items. */
export class Container extends ElementNode {
  __shell: FlowShell;

  override $config() {
    return this.config('container', { extends: ElementNode });
  }

  constructor(shell: FlowShell = { type: 'blockquote' }, key?: string) {
    super(key);
    this.__shell = shell;
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before);
    this.__shell = before.__shell;
  }

  get shell(): FlowShell {
    return this.getLatest().__shell;
  }

  setShell(shell: FlowShell): void {
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
    return framed(this.__shell);
  }

  override updateDOM(before: this): boolean {
    return before.__shell !== this.__shell;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot {
    const slot = super.getDOMSlot(element);
    const inside = element.querySelector<HTMLElement>(':scope > [data-inside]');
    return inside ? slot.withElement(inside) : slot;
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canIndent(): false {
    return false;
  }

  /** A backspace at its start does not take it apart. */
  override collapseAtStart(): boolean {
    return true;
  }
}

export const $createContainer = (shell: FlowShell): Container => new Container(shell);

export function $isContainer(node: LexicalNode | null | undefined): node is Container {
  return node instanceof Container;
}
