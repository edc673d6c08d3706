/**
 * What a text holds when a plugin has something to find in it: a visit takes its time even where nothing is found, and
 * most texts have neither blocks nor tables. A plugin that is not named here visits every text.
 */
const signs: Readonly<Record<string, RegExp>> = {
  pictures: /!\[/,
  tables: /\||:-|-:/,
  // Also addresses that stand in the text as they are, and whose signs are written as entities.
  links: /[\]<@&]|www\.|:\/\//i,
  'attribute-typography': /</,
  'block-links': /</,
  'block-pictures': /</,
  'block-files': /</,
  'block-terms': /</,
};

/** Whether a plugin may find anything in a text. */
export function mayFind(plugin: { readonly name: string }, source: string): boolean {
  return signs[plugin.name]?.test(source) ?? true;
}
