import { remember } from '../memory/remember.ts';
import { compare, published, type Entry } from './entries.ts';

/** Documents, the newest first. */
export const allDocuments = remember('allDocuments', async () =>
  (await published('documents')).toSorted(
    (a, b) => compare(b.data.date, a.data.date) || compare(a.id, b.id),
  ),
);

const replacements = remember(
  'replacements',
  async () =>
    new Map(
      (await published('documents'))
        .toReversed()
        .flatMap((entry) =>
          entry.data.replaces === undefined ? [] : [[entry.data.replaces, entry]],
        ),
    ),
);

/** The document that has replaced one, if any. */
export const replacementOf = remember('replacementOf', async (slug: string) =>
  (await replacements()).get(slug),
);

type Titled = 'glossary' | 'forms' | 'registers' | 'leaflets' | 'meetings' | 'organizations';

const collator = new Intl.Collator('ru');
const sortedByTitle = remember('byTitle', async (collection: Titled) =>
  (await published<Titled>(collection)).toSorted((a, b) =>
    collator.compare(a.data.title, b.data.title),
  ),
);

/** Entries by title as a Russian dictionary has them. */
export async function byTitle<C extends Titled>(collection: C): Promise<readonly Entry<C>[]> {
  return (await sortedByTitle(collection)) as unknown as readonly Entry<C>[];
}

/** Questions of every topic in their order. */
export const allQuestions = remember('allQuestions', async () =>
  (await published('questions')).toSorted(
    (a, b) => a.data.order - b.data.order || compare(a.id, b.id),
  ),
);

/** Organisations that take part in the relay, in its order. */
export const relayChain = remember('relayChain', async () =>
  (await published('organizations'))
    .filter(({ data }) => data.relay !== undefined)
    .sort((a, b) => (a.data.relay?.order ?? 0) - (b.data.relay?.order ?? 0)),
);
