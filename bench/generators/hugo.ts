/** Hugo as Debian has it: page bundles, shortcodes, its own processing of pictures. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { createProgress } from '../../scripts/bootstrap/progress.mjs';
import { installPackages } from '../../scripts/debian.ts';
import type { Contender } from './contender.ts';
import { bench } from './folder.ts';
import { peerSite, pictures, writeEntries, writeFiles } from './peer.ts';
import { blockNames, fileOf, type Block } from './translate.ts';

const version = (): string | undefined =>
  /v\d+\.\d+\.\d+\S*/u.exec(spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout)?.[0];

/** `{{< callout type="important" >}}` */
export function shortcode({ name, attributes, inner }: Block): string {
  const words = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  const tag = name.toLowerCase();
  return `{{< ${tag}${words.join('')} >}}\n${inner}\n{{< /${tag} >}}`;
}

const inner = '{{ .Page.RenderString (dict "display" "block") .Inner }}';
const title = '{{ with .Get "title" }}<p class="title">{{ . }}</p>{{ end }}';
const shortcodes: Record<Block['name'], string> = {
  Callout: `<aside class="block callout {{ .Get "type" }}">${title}${inner}</aside>`,
  Steps: `<div class="block steps">${inner}</div>`,
  Checklist: `<div class="block checklist" data-name="{{ .Get "name" }}">${title}${inner}</div>`,
  Table: `<figure class="block table"><figcaption>{{ .Get "caption" }}</figcaption>${inner}</figure>`,
};

const files = {
  'hugo.toml': `baseURL = "https://cifra.example/"
languageCode = "ru"
title = "Замер"
timeout = "600s"
disableKinds = ["taxonomy", "term", "section", "RSS", "sitemap", "404"]
[imaging]
quality = ${pictures.quality}
`,
  'layouts/_default/baseof.html': `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ .Title }}</title>{{ with .Description }}<meta name="description" content="{{ . }}">{{ end }}</head>
<body><nav><a href="/">Все записи</a></nav><main>{{ block "main" . }}{{ end }}</main></body></html>
`,
  'layouts/_default/single.html': `{{ define "main" }}<h1>{{ .Title }}</h1>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "02.01.2006" }}</time></p>
{{ with .Resources.GetMatch "picture.jpg" }}{{ $own := . }}{{ $set := slice }}
{{ range (slice ${pictures.widths.join(' ')}) }}{{ $one := $own.Resize (printf "%dx ${pictures.format}" .) }}{{ $set = $set | append (printf "%s %dw" $one.RelPermalink .) }}{{ end }}
{{ $middle := $own.Resize "800x ${pictures.format}" }}<img src="{{ $middle.RelPermalink }}" srcset="{{ delimit $set ", " }}" sizes="(min-width: 54rem) 52rem, 100vw" width="{{ $middle.Width }}" height="{{ $middle.Height }}" alt="{{ $.Params.alt }}">{{ end }}
{{ .Content }}{{ end }}
`,
  'layouts/index.html': `{{ define "main" }}<h1>Все записи</h1><ul>{{ range .Site.RegularPages.ByDate.Reverse }}
<li><time>{{ .Date.Format "02.01.2006" }}</time> <a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
`,
  ...Object.fromEntries(
    blockNames.map((name) => [
      `layouts/shortcodes/${name.toLowerCase()}.html`,
      `${shortcodes[name]}\n`,
    ]),
  ),
};

export const hugo: Contender = {
  id: 'hugo',
  name: 'Hugo',
  block: /<(?:aside|div|figure) class="block /u,
  list: true,
  async prepare() {
    if (version() === undefined)
      await installPackages(['hugo'], createProgress(), path.join(bench, 'logs/hugo.log'));
    const found = version();
    if (found === undefined) throw new Error('Hugo не найден: apt-get install hugo');
    return `Hugo ${found}`;
  },
  async open(entries, home) {
    writeFiles(home, files);
    await writeEntries(entries, path.join(home, 'content'), 'index.md', (entry) =>
      fileOf(entry, entry.alt === undefined ? {} : { alt: entry.alt }, entry.body(shortcode)),
    );
    const command = ['hugo', '--cacheDir', path.join(home, 'cache')] as const;
    return peerSite({
      home,
      entries: 'content',
      file: 'index.md',
      out: 'public',
      caches: ['cache', '.hugo_build.lock'],
      made: ['resources'],
      command: [...command],
      follow: { command: [...command, '--watch'], ready: /Press Ctrl\+C/u },
    });
  },
};
