import { compare, published, type Entry } from './entries.ts';

/** Documents, the newest first. */
export async function allDocuments(): Promise<Entry<'documents'>[]> {
  return (await published('documents')).sort(
    (a, b) => compare(b.data.date, a.data.date) || compare(a.id, b.id),
  );
}

/** The document that has replaced one, if any. */
export async function replacementOf(slug: string): Promise<Entry<'documents'> | undefined> {
  return (await published('documents')).find(({ data }) => data.replaces === slug);
}

/** Entries by title as a Russian dictionary has them. */
export async function byTitle<
  C extends 'glossary' | 'forms' | 'registers' | 'leaflets' | 'meetings' | 'organizations',
>(collection: C): Promise<Entry<C>[]> {
  const collator = new Intl.Collator('ru');
  return (await published(collection)).sort((a, b) => collator.compare(a.data.title, b.data.title));
}

/** Questions of every topic in their order. */
export async function allQuestions(): Promise<Entry<'questions'>[]> {
  return (await published('questions')).sort(
    (a, b) => a.data.order - b.data.order || compare(a.id, b.id),
  );
}

/** Organisations that take part in the relay, in its order. */
export async function relayChain(): Promise<Entry<'organizations'>[]> {
  return (await published('organizations'))
    .filter(({ data }) => data.relay !== undefined)
    .sort((a, b) => (a.data.relay?.order ?? 0) - (b.data.relay?.order ?? 0));
}
