import type { Kind } from '../../search/query/data.ts';
import type { Ranked } from '../../search/query/rank.ts';
import type { FoundRecord, TextIndex } from '../../search/query/textIndex.ts';
import { resultItem, type Head, type ResultItem } from './resultItem.ts';

/** The list of results: what names tell is shown at once, the rest when its records are read. */
export class ResultList {
  readonly #list: HTMLElement;
  readonly #base: string;
  #items = new Map<string, ResultItem>();
  #keys: ReadonlySet<string> = new Set();
  #kinds: readonly Kind[] = [];

  constructor(list: HTMLElement, base: string) {
    this.#list = list;
    this.#base = base;
  }

  /** Begins a new list. */
  clear(keys: ReadonlySet<string> = new Set(), kinds: readonly Kind[] = []): void {
    this.#items = new Map();
    this.#keys = keys;
    this.#kinds = kinds;
    this.#list.replaceChildren();
  }

  get length(): number {
    return this.#list.childElementCount;
  }

  /** Shows records by their names alone. */
  showNames(ranked: readonly Ranked[]): void {
    for (const { id, name } of ranked) {
      if (!name || this.#items.has(id)) continue;
      const address = this.#base + name.address.replace(/^\//u, '');
      this.#items.set(id, this.#item({ ...name, address }));
    }
    this.#list.append(...this.#elements(ranked));
  }

  /**
   * Shows records with what they say; those shown by name keep their places and are filled.
   * @throws what a record could not be read for, after the others and those with a name are shown
   */
  async show(
    ranked: readonly Ranked[],
    text: TextIndex,
    isCurrent: () => boolean,
    decorate: (item: ResultItem, record: FoundRecord) => void,
  ): Promise<void> {
    const records = await Promise.allSettled(ranked.map(({ id }) => text.record(id)));
    if (!isCurrent()) return;
    this.showNames(ranked);
    for (const [index, read] of records.entries()) {
      const id = ranked[index]?.id ?? '';
      const record = read.status === 'fulfilled' ? read.value : undefined;
      if (!record) continue;
      const item = this.#items.get(id) ?? this.#item(headOf(record));
      if (!item.element.dataset['filled']) {
        item.fill(record);
        decorate(item, record);
        item.element.dataset['filled'] = 'yes';
      }
      this.#items.set(id, item);
    }
    this.#list.append(...this.#elements(ranked));
    for (const read of records) if (read.status === 'rejected') throw read.reason;
  }

  #item({ kind, ...head }: Head): ResultItem {
    const one = this.#kinds.find(({ name, many }) => name === kind || many === kind)?.one;
    return resultItem({ ...head, kind: one ?? '' }, this.#keys);
  }

  #elements(ranked: readonly Ranked[]): HTMLElement[] {
    return ranked.flatMap(({ id }) => this.#items.get(id)?.element ?? []);
  }
}

function headOf({ url, meta, filters }: FoundRecord): Head {
  return {
    address: url,
    title: meta['title'] ?? url,
    kind: filters['type']?.[0] ?? '',
    day: meta['date']?.slice(0, 10) ?? '',
  };
}
