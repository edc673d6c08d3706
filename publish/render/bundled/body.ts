import { pathToFileURL } from 'node:url';
import { createComponent, renderTemplate, unescapeHTML } from 'astro/runtime/server/index.js';
import { bodyOptions } from '../../../src/bodyOptions.ts';
import { bodyHtml, bodyReader, type BodyComponents } from '../../../src/mdx/render/index.ts';

/** Reads a text; pictures, files and definitions are those of the snapshot. */
export const readBody = bodyReader(bodyOptions);

/** A text as a component that a page shows as it would show a compiled module: `<Body components={…} />`. */
export function bodyComponent(htmlFor: (components: BodyComponents) => Promise<string>) {
  return createComponent(
    async (_result: unknown, { components }: { components: BodyComponents }) =>
      renderTemplate`${unescapeHTML(await htmlFor(components))}`,
  );
}

/** The HTML of a text in a file, with some components. */
export async function htmlOf(
  body: string,
  file: string,
  components: BodyComponents,
): Promise<string> {
  return bodyHtml((await readBody(body, pathToFileURL(file))).root.children, components);
}
