import { $getEditor, DecoratorNode } from 'lexical';
import type { LexicalNode, SerializedLexicalNode } from 'lexical';
import type { PhrasingContent, RootContent } from 'mdast';
import { flowLeafView, textLeafView } from '../view/leaves.ts';

interface Serialized extends SerializedLexicalNode {
  readonly mdast: RootContent;
  readonly format?: number;
}

/** What is not typed into, kept as its mdast node: blocks without text, code, lines, and what only source can show. */
abstract class Leaf<N extends RootContent> extends DecoratorNode<null> {
  __mdast: N;

  constructor(mdast: N, key?: string) {
    super(key);
    this.__mdast = mdast;
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before);
    this.__mdast = before.__mdast;
  }

  get mdast(): N {
    return this.getLatest().__mdast;
  }

  setMdast(mdast: N): void {
    this.getWritable().__mdast = mdast;
  }

  override exportJSON(): Serialized {
    return { ...super.exportJSON(), mdast: this.mdast };
  }

  override updateFromJSON(json: Partial<Serialized>): this {
    super.updateFromJSON(json);
    if (json.mdast) this.setMdast(json.mdast as N);
    return this;
  }

  override updateDOM(before: this): boolean {
    return before.__mdast !== this.__mdast;
  }

  override decorate(): null {
    return null;
  }
}

/** On lines of its own. */
export class FlowLeaf extends Leaf<RootContent> {
  override $config() {
    return this.config('flow-leaf', { extends: DecoratorNode });
  }

  constructor(mdast: RootContent = { type: 'thematicBreak' }, key?: string) {
    super(mdast, key);
  }

  override createDOM(): HTMLElement {
    return flowLeafView(this.__mdast, $getEditor());
  }

  override isInline(): false {
    return false;
  }
}

/** Inside a sentence. */
export class TextLeaf extends Leaf<PhrasingContent> {
  /** Bits of bold, italics and strike, as a text has them. */
  __format = 0;

  override $config() {
    return this.config('text-leaf', { extends: DecoratorNode });
  }

  constructor(mdast: PhrasingContent = { type: 'text', value: '' }, key?: string) {
    super(mdast, key);
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before);
    this.__format = before.__format;
  }

  get format(): number {
    return this.getLatest().__format;
  }

  setFormat(format: number): this {
    const self = this.getWritable();
    self.__format = format;
    return self;
  }

  override exportJSON(): Serialized {
    return { ...super.exportJSON(), format: this.format };
  }

  override updateFromJSON(json: Partial<Serialized>): this {
    super.updateFromJSON(json);
    return json.format === undefined ? this : this.setFormat(json.format);
  }

  override createDOM(): HTMLElement {
    return textLeafView(this.__mdast, $getEditor());
  }

  override isInline(): true {
    return true;
  }
}

export const $createFlowLeaf = (mdast: RootContent): FlowLeaf => new FlowLeaf(mdast);
export const $createTextLeaf = (mdast: PhrasingContent): TextLeaf => new TextLeaf(mdast);

export const $isFlowLeaf = (node: LexicalNode | null | undefined): node is FlowLeaf =>
  node instanceof FlowLeaf;
export const $isTextLeaf = (node: LexicalNode | null | undefined): node is TextLeaf =>
  node instanceof TextLeaf;
