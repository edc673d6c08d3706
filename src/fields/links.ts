/** Fields that point elsewhere: addresses, pictures, files, other entries. */
import { z } from 'zod';
import { isAddress, isExternalAddress } from './addresses.ts';
import { field, presetField, type About, type Field, type Value } from './field.ts';

/** An address: inside the site (`/guides/…`, `#…`) or, always with `outside`, outside (`https:`, `mailto:`, `tel:`). */
export function address<const R extends About & { readonly outside?: true }>(
  rules: R,
): Field<Value<R, string>> {
  const error = rules.outside
    ? `Поле «${rules.label}»: нужен полный адрес вида https://example.ru/.`
    : `Поле «${rules.label}»: нужен адрес на сайте (/guides/…) или полный адрес (https://…).`;
  return field(
    'address',
    rules,
    z.string({ error }).refine(rules.outside ? isExternalAddress : isAddress, { error }),
  );
}

/** The path of a picture beside the entry: `./foto.jpg`. */
export function picturePath<const R extends About>(rules: R): Field<Value<R, string>> {
  const error = `Поле «${rules.label}»: картинка лежит рядом с записью и названа латиницей: ./foto.jpg (jpg, jpeg, png, webp, avif).`;
  return field(
    'picture',
    rules,
    z.string({ error }).regex(/^\.\/[a-z0-9][a-z0-9._-]*\.(?:jpe?g|png|webp|avif)$/, { error }),
  );
}

/** The path of an attached file beside the entry: `./blank.docx`. */
export function filePath<const R extends About>(rules: R): Field<Value<R, string>> {
  const error = `Поле «${rules.label}»: файл лежит рядом с записью и назван латиницей: ./blank.docx (pdf, docx, xlsx, pptx, odt, ods, zip, csv, txt).`;
  const pattern = /^\.\/[a-z0-9][a-z0-9._-]*\.(?:pdf|docx|xlsx|pptx|odt|ods|zip|csv|txt)$/;
  return field('file', rules, z.string({ error }).regex(pattern, { error }));
}

interface ReferenceRules extends About {
  readonly collection: string;
}

function slugSchema(label: string): z.ZodType<string> {
  const error = `Поле «${label}»: нужно имя папки записи: латинские буквы, цифры и дефис.`;
  return z.string({ error }).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error });
}

/** Another entry, by its slug. That it exists is checked across collections (`src/mdx/checkSite.ts`). */
export function reference<const R extends ReferenceRules>(rules: R): Field<Value<R, string>> {
  return field('reference', rules, slugSchema(rules.label), { collection: rules.collection });
}

/** Several other entries, by their slugs; none when not filled in. */
export function references(rules: ReferenceRules): Field<string[]> {
  const schema = z.array(slugSchema(rules.label), {
    error: `Поле «${rules.label}»: нужен список записей.`,
  });
  return presetField('references', rules, schema, { collection: rules.collection, default: [] });
}
