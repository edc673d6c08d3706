/** Eleventy: Markdown through Nunjucks, paired shortcodes, pictures by its own plugin. */
import path from 'node:path';
import type { Contender } from './contender.ts';
import { install, peerSite, pictures, programOf, writeEntries, writeFiles } from './peer.ts';
import { fileOf, type Block } from './translate.ts';

const packages = { '@11ty/eleventy': '3.1.8', '@11ty/eleventy-img': '7.0.0' };

/** `{% callout "important", "Заголовок" %}` */
export function pairedShortcode({ name, attributes, inner }: Block): string {
  const values = Object.values(attributes).map((value) => JSON.stringify(value));
  const tag = name.toLowerCase();
  return `{% ${[tag, values.join(', ')].filter(Boolean).join(' ')} %}\n\n${inner}\n\n{% end${tag} %}`;
}

const files = {
  'eleventy.config.js': `import Image from '@11ty/eleventy-img';
import path from 'node:path';

const around = (open, close) => (inner) => '\\n' + open + '\\n\\n' + inner.trim() + '\\n\\n' + close + '\\n';

export default function (config) {
  config.addPairedShortcode('callout', (inner, type, title) =>
    around('<aside class="block callout ' + type + '"><p class="title">' + title + '</p>', '</aside>')(inner));
  config.addPairedShortcode('steps', around('<div class="block steps">', '</div>'));
  config.addPairedShortcode('checklist', (inner, name, title) =>
    around('<div class="block checklist" data-name="' + name + '"><p class="title">' + title + '</p>', '</div>')(inner));
  config.addPairedShortcode('table', (inner, caption) =>
    around('<figure class="block table"><figcaption>' + caption + '</figcaption>', '</figure>')(inner));
  config.addAsyncShortcode('picture', async (page, alt) => {
    const made = await Image(path.join(path.dirname(page), 'picture.jpg'), {
      widths: ${JSON.stringify(pictures.widths)},
      formats: ['${pictures.format}'],
      sharpWebpOptions: { quality: ${pictures.quality} },
      outputDir: '_site/img',
      urlPath: '/img/',
    });
    return Image.generateHTML(made, { alt, sizes: '(min-width: 54rem) 52rem, 100vw' });
  });
  config.addFilter('day', (date) => date.toISOString().slice(0, 10).split('-').reverse().join('.'));
  config.addCollection('entries', (all) => all.getFilteredByGlob('content/*/*/index.md').reverse());
  return {
    dir: { input: 'content', includes: '../_includes', output: '_site' },
    markdownTemplateEngine: 'njk',
  };
}
`,
  '_includes/base.njk': `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ title }}</title>{% if description %}<meta name="description" content="{{ description }}">{% endif %}</head>
<body><nav><a href="/">Все записи</a></nav><main>{{ content | safe }}</main></body></html>
`,
  '_includes/entry.njk': `---
layout: base.njk
---
<h1>{{ title }}</h1>
<p><time datetime="{{ page.date.toISOString() }}">{{ page.date | day }}</time></p>
{% if alt %}{% picture page.inputPath, alt %}{% endif %}
{{ content | safe }}
`,
  'content/index.njk': `---
layout: base.njk
title: Все записи
---
<h1>Все записи</h1><ul>{% for entry in collections.entries %}
<li><time>{{ entry.date | day }}</time> <a href="{{ entry.url }}">{{ entry.data.title }}</a></li>{% endfor %}</ul>
`,
  'package.json': JSON.stringify({ private: true, type: 'module', dependencies: packages }),
};

const program = programOf('eleventy', '@11ty/eleventy/cmd.cjs');

export const eleventy: Contender = {
  id: 'eleventy',
  name: 'Eleventy',
  block: /<(?:aside|div|figure) class="block /u,
  list: true,
  prepare: () => install('eleventy', packages),
  async open(entries, home) {
    writeFiles(home, files);
    await writeEntries(entries, path.join(home, 'content'), 'index.md', (entry) =>
      fileOf(
        entry,
        { layout: 'entry.njk', ...(entry.alt === undefined ? {} : { alt: entry.alt }) },
        entry.body(pairedShortcode),
      ),
    );
    return peerSite({
      home,
      entries: 'content',
      file: 'index.md',
      out: '_site',
      caches: ['.cache'],
      made: ['_site/img'],
      command: [process.execPath, program, '--quiet'],
      follow: {
        command: [process.execPath, program, '--watch', '--incremental'],
        ready: /Watching/u,
      },
    });
  },
};
