/** Rules of slugs: what an entry's address may end with. */
import { slugify } from '../../../src/mdx/transliterate.ts';

const longest = 60;

/** A slug made of a title: Latin letters, cut at a word. */
export function slugFrom(title: string): string {
  const slug = slugify(title);
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1);
  const end = cut.lastIndexOf('-');
  return end > 20 ? cut.slice(0, end) : slug.slice(0, longest);
}

/** What is wrong with a slug, in the editor's words; nothing when it may be used. */
export function slugProblem(slug: string, reserved: readonly string[]): string | undefined {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(slug)) {
    const mended = slugFrom(slug);
    const advice = mended === '' ? '' : ` Например: ${mended}`;
    return `В адресе только строчные латинские буквы, цифры и дефис между ними.${advice}`;
  }
  if (slug.length > 80) return 'Адрес длиннее 80 знаков. Сократите.';
  if (reserved.includes(slug)) return `Адрес «${slug}» занят самим сайтом. Измените его.`;
  return undefined;
}

/** How the address of an entry begins, as far as the content type alone decides it. */
export function addressStart(collection: string): string {
  if (collection === 'pages') return '/';
  if (collection === 'chapters') return '/guides/…/';
  if (collection === 'parts') return '/meetings/…/';
  if (collection === 'glossary' || collection === 'questions') return `/${collection}/#`;
  return `/${collection}/`;
}
