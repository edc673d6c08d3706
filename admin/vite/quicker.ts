import path from 'node:path';
import type { Plugin } from 'vite';
import { core, replace } from './replace.ts';
import type { Replacement } from './replace.ts';

const entries = `${core}/components/Collection/Entries`;

/** What Decap does anew for thousands of entries, or for every field at every key, and need not. */
const replacements: readonly Replacement[] = [
  // Every entry became a plain object and came back whenever anything at all changed.
  {
    module: `${core}/reducers/entries.js`,
    from: "import orderBy from 'lodash/orderBy';",
    to: using('list/order.ts', 'ordered') + using('list/remembered.ts', 'remembered'),
  },
  {
    module: `${core}/reducers/entries.js`,
    from: 'fromJS(orderBy(entries.toJS(), keys, orders))',
    to: 'ordered(entries, keys, orders)',
  },
  {
    module: `${core}/reducers/entries.js`,
    from: 'export function selectEntries(',
    to: 'export const selectEntries = remembered(findEntries);\nfunction findEntries(',
  },
  // Groups of what is listed, in its order: not of everything, with nothing under some headings.
  {
    module: `${core}/reducers/entries.js`,
    from: "export function selectGroups(state, collection) {\n  const collectionName = collection.get('name');\n  const entries = getPublishedEntries(state, collectionName);",
    to: "export const selectGroups = remembered(findGroups);\nfunction findGroups(state, collection) {\n  const collectionName = collection.get('name');\n  const entries = selectEntries(state, collection);",
  },
  {
    module: `${entries}/EntryListing.js`,
    from: "import orderBy from 'lodash/orderBy';",
    to: using('list/order.ts', 'ordered') + using('list/Unrolled.tsx', 'Unrolled'),
  },
  {
    module: `${entries}/EntryListing.js`,
    from: 'fromJS(orderBy(entries.toJS(), keys, orders))',
    to: 'ordered(entries, keys, orders)',
  },
  // A card for every entry at once: seconds for what nobody has scrolled to.
  {
    module: `${entries}/EntryListing.js`,
    from: 'children: [publishedCards,',
    to: "children: [_jsx(Unrolled, { cards: publishedCards }, collections.get('name')),",
  },
  {
    module: `${entries}/EntryListing.js`,
    from: 'children: unpublishedCards',
    to: "children: _jsx(Unrolled, { cards: unpublishedCards }, collections.get('name'))",
  },
  {
    module: `${entries}/EntryListing.js`,
    from: 'children: [entryCards,',
    to: "children: [_jsx(Unrolled, { cards: entryCards }, 'found'),",
  },
  // A component made while rendering is a new one each time: all cards were thrown away and made anew.
  {
    module: `${entries}/EntriesCollection.js`,
    from: '_jsx(EntriesToRender, {',
    to: 'EntriesToRender({',
  },
  // Every entry of a list asked for all formats there are, to take one of them.
  {
    module: `${core}/formats/formats.js`,
    from: 'function formatByName(',
    to: `${using('list/remembered.ts', 'remembered')}const formatByName = remembered(findFormat);\nfunction findFormat(`,
  },
  // A parser of Markdown ran for every hint at every key; ours are plain words.
  {
    module: `${core}/components/Editor/EditorControlPane/EditorControl.js`,
    from: "import ReactMarkdown from 'react-markdown';\nimport gfm from 'remark-gfm';",
    to: 'const ReactMarkdown = ({ children }) => children;\nconst gfm = undefined;',
  },
];

/** The import of something of ours into a module of Decap's. */
function using(file: string, name: string): string {
  const from = path.join(import.meta.dirname, '../src', file).replaceAll('\\', '/');
  return `import { ${name} } from ${JSON.stringify(from)};\n`;
}

/** Makes Decap quick with thousands of entries (see `bench/cms.ts`). */
export function quicker(): Plugin {
  return replace('quicker', 'admin/vite/quicker.ts', replacements);
}
