import type { AddressBook } from '../addresses.ts';
import type { PageFacts } from './facts.ts';
import type { Fault } from './verify.ts';

export interface LinksRequest {
  /** Pages whose links are followed. */
  readonly checked: readonly string[];
  /** Of a page of the site; nothing of other files. */
  readonly factsAt: (file: string) => PageFacts | undefined;
  readonly files: ReadonlySet<string>;
  readonly base: string;
  readonly book: AddressBook;
}

/** Links that lead to no file, or to no place on a page. What was published once answers 301 or 410. */
export function linkFaults({ checked, factsAt, files, base, book }: LinksRequest): Fault[] {
  let known: ReadonlySet<string> | undefined;
  const wasThere = (address: string): boolean => (known ??= new Set(book.known)).has(address);
  const verdicts = new Map<string, string | undefined>();
  const judge = (link: string): string | undefined => {
    const [pathname = '', anchor = ''] = link.split('#');
    if (!pathname.startsWith(base)) return `адрес вне ${base}: ${link}`;
    const inside = decodeURIComponent(pathname.slice(base.length));
    // The folder of the index is given to the code of the search, which knows the names inside.
    if (inside === 'pagefind/') return undefined;
    const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
    if (!files.has(file)) return wasThere(`/${inside}`) ? undefined : `ведёт в никуда: ${link}`;
    const places = anchor === '' ? undefined : factsAt(file)?.ids;
    if (!places) return undefined;
    return places.includes(decodeURIComponent(anchor)) ? undefined : `нет такого места: ${link}`;
  };
  return checked.flatMap((file) =>
    (factsAt(file)?.links ?? []).flatMap((link) => {
      if (!verdicts.has(link)) verdicts.set(link, judge(link));
      const message = verdicts.get(link);
      return message === undefined ? [] : [{ file, message }];
    }),
  );
}
