/** As much of a page as scripts need that only make elements; what they make is read as HTML. */
export class Made {
  readonly children: (Made | string)[] = [];
  className = '';
  readonly tag: string;

  constructor(tag: string) {
    this.tag = tag;
  }

  append(...children: readonly (Made | string)[]): void {
    this.children.push(...children);
  }

  setAttribute(): void {
    // What listeners are told is not looked at here.
  }

  get html(): string {
    const looks = this.className === '' ? '' : ` class="${this.className}"`;
    const inside = this.children.map((child) => (typeof child === 'string' ? child : child.html));
    if (inside.length === 0 && /^[bh]r$/u.test(this.tag)) return `<${this.tag}>`;
    return `<${this.tag}${looks}>${inside.join('')}</${this.tag}>`;
  }
}

/** What `document` and its kinds are while a test runs, for `vi.stubGlobal`. */
export const page = {
  document: { createElement: (tag: string) => new Made(tag) },
  HTMLOListElement: class extends Made {},
};
