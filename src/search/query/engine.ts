import type { Kind, Name } from './data.ts';
import { searchText } from './fullText.ts';
import type { Library } from './library.ts';
import { rankAll, rankNames, type Named, type Ranked } from './rank.ts';
import type { Facets, TextIndex } from './textIndex.ts';
import { understand, type Manner, type Reading } from './understand.ts';

/** Records whose names answer a question, best first, and how it was understood. */
export interface Answer {
  readonly reading: Reading;
  readonly ranked: readonly Named[];
}

/** Finds records: by their names as soon as the words' shards are read, then over the whole text. */
export class Engine {
  readonly #library: Library;
  readonly #text: () => Promise<TextIndex>;

  /** @param text loads Pagefind; called only when the whole text is wanted */
  constructor(library: Library, text: () => Promise<TextIndex>) {
    this.#library = library;
    this.#text = text;
  }

  /** Records whose names answer a question: a few kilobytes, and the head of the whole list. */
  async byName(asked: string, manner: Manner = {}): Promise<Answer> {
    const reading = await understand(this.#library, asked, manner);
    if (!reading.answerable) return { reading, ranked: [] };
    return { reading, ranked: rankNames(this.#names(), reading, this.#newest()) };
  }

  /** All records that answer a question already understood. */
  async everywhere(reading: Reading): Promise<Ranked[]> {
    if (!reading.answerable) return [];
    const { kinds } = await this.#library.core();
    const text = await this.#text();
    const [texts, facets] = await Promise.all([
      searchText(text.find, reading.concepts),
      text.facets(),
    ]);
    return rankAll(
      this.#library.lexicon.names,
      texts,
      reading,
      told(facets, kinds),
      this.#newest(),
    );
  }

  #names(): Iterable<Name> {
    return this.#library.lexicon.names.values();
  }

  #newest(): string {
    let newest = '';
    for (const { day, kind } of this.#names()) if (kind === 'news' && day > newest) newest = day;
    return newest;
  }
}

function told(
  { byFilter, place }: Facets,
  kinds: readonly Kind[],
): Map<string, { kind: string; freshness: number }> {
  const facts = new Map<string, { kind: string; freshness: number }>();
  for (const [type, ids] of byFilter.get('type') ?? [])
    for (const id of ids) {
      const at = place.get(id);
      facts.set(id, {
        kind: kinds.find(({ many }) => many === type)?.name ?? '',
        freshness: at === undefined ? 0 : 1 - at / place.size,
      });
    }
  return facts;
}
