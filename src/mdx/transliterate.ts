/** Russian letters in Latin ones, for addresses and anchors. */

/** GOST 7.79-2000, system B, without signs that an address cannot hold; «ё» as `yo`, «й» as `j`, «щ» as `shch`. */
const letters: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    д: 'd',
    е: 'e',
    ё: 'yo',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'j',
    к: 'k',
    л: 'l',
  },
  ...{
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'h',
    ц: 'c',
    ч: 'ch',
    ш: 'sh',
  },
  ...{ щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', '№': 'no' },
};

/** Transliterates Russian letters and keeps all others; capitals stay capitals («Щука» → `Shchuka`). */
export function transliterate(text: string): string {
  return text.replace(/[а-яё]/giu, (letter) => {
    const lower = letter.toLowerCase();
    const latin = letters[lower] ?? '';
    return lower === letter ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
  });
}

/** The part of an address for a text: `[a-z0-9-]`, no hyphens at the ends; empty when no letter or digit is left. */
export function slugify(text: string): string {
  return transliterate(text.replaceAll('№', ' no '))
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

/** Makes slugs unique within one document: `step`, `step-2`, `step-3`; an empty one becomes `section`. */
export function uniqueSlugs(): (slug: string) => string {
  const used = new Set<string>();
  return (slug) => {
    const base = slug === '' ? 'section' : slug;
    let unique = base;
    for (let i = 2; used.has(unique); i += 1) unique = `${base}-${i}`;
    used.add(unique);
    return unique;
  };
}
