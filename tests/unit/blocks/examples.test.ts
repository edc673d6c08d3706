import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { blocks } from '../../../src/blocks/index.ts';
import { renderMdx } from './render.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // React writes <img/> and HTML parsers take it as <img>.
    'void-style': 'off',
    // Boolean attributes: React writes hidden="", which is the same.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // A bare table in an example: the build gives its header cells their scope.
    'wcag/h63': 'off',
  },
});

describe.each(blocks.map((block) => [block.name, block] as const))('%s', (_, block) => {
  test.each(block.examples.map((example) => [example.title, example.mdx] as const))(
    '%s',
    async (_title, mdx) => {
      const html = await renderMdx(mdx);
      const report = await validator.validateString(html);
      expect(
        report.results.flatMap((result) =>
          result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
        ),
      ).toEqual([]);
      expect(html).not.toMatch(/ style=|<script| on[a-z]+=|undefined|NaN|\[object|rel="preload"/);
      expect(html).not.toMatch(
        /<(p|figcaption|span class="(?!field-gap|deadline-left)[^"]*")[^>]*><\/\1>/,
      );
    },
  );

  test('every attribute of an example is one that the description has, with a value that it takes', () => {
    for (const { mdx } of block.examples)
      for (const [, attributes = ''] of mdx.matchAll(
        new RegExp(`<${block.name}(\\s[^>]*?)/?>`, 'g'),
      ))
        for (const [, name = '', value = ''] of attributes.matchAll(/([\w-]+)="([^"]*)"/g)) {
          const prop = block.props[name];
          expect(prop, name).toBeDefined();
          expect(prop?.schema.safeParse(value).error?.message).toBeUndefined();
        }
  });
});
