/** What the two sites of Astro have in common. */
import { pictures, programOf, type PeerSite } from './peer.ts';

/** A picture in three widths, by Astro's own component. @param src what it is given */
export const imageTag = (src: string, alt: string): string =>
  `<Image src={${src}} alt=${alt} widths={${JSON.stringify(pictures.widths)}} sizes="(min-width: 54rem) 52rem, 100vw" width={800} format="${pictures.format}" quality={${pictures.quality}} />`;

const title = '{title && <p class="title">{title}</p>}';

/** Components of blocks, by name. */
export const blockFiles = {
  Callout: `---\nconst { type, title } = Astro.props;\n---\n<aside class:list={['block', 'callout', type]}>${title}<slot /></aside>\n`,
  Steps: `<div class="block steps"><slot /></div>\n`,
  Checklist: `---\nconst { name, title } = Astro.props;\n---\n<div class="block checklist" data-name={name}>${title}<slot /></div>\n`,
  Table: `---\nconst { caption } = Astro.props;\n---\n<figure class="block table"><figcaption>{caption}</figcaption><slot /></figure>\n`,
} as const;

export const baseLayout = `---
const { title, description } = Astro.props;
---
<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title>{description && <meta name="description" content={description}>}</head>
<body><nav><a href="/">Все записи</a></nav><main><slot /></main></body></html>
`;

/** The list of all entries. @param collection its name */
export const listPage = (collection: string): string => `---
import { getCollection } from 'astro:content';
import Base from '../layouts/Base.astro';
const entries = (await getCollection('${collection}')).sort((a, b) => b.data.date - a.data.date);
const day = (date) => date.toISOString().slice(0, 10).split('-').reverse().join('.');
---
<Base title="Все записи"><h1>Все записи</h1><ul>{entries.map(({ id, data }) => (
<li><time>{day(data.date)}</time> <a href={\`/\${id}/\`}>{data.title}</a></li>))}</ul></Base>
`;

/** How a peer that is made with Astro builds, and what it keeps between builds. */
export function astroBuild(name: string): Pick<PeerSite, 'out' | 'caches' | 'made' | 'command'> {
  return {
    out: 'dist',
    caches: ['cache', '.astro'],
    made: ['cache/assets'],
    command: [process.execPath, programOf(name, 'astro/bin/astro.mjs'), 'build', '--silent'],
  };
}
