// What the fixed Content-Security-Policy and the promise «nothing from other hosts» ask of the HTML.
import { describe, expect, it } from 'vitest';
import { filesWith, rootBuild, textOf } from '../site/build.ts';
import { stylesheetMentions } from '../site/addresses.ts';
import { expectNone, perPage } from '../site/findings.ts';
import type { PageElement } from '../../publish/verify/html.ts';
import { pageOf } from '../site/pages.ts';

const build = rootBuild();
const pages = filesWith(build, '.html');

function find(rule: (element: PageElement) => readonly string[]): string[] {
  return perPage(pages, String, (file) => pageOf(build, file).elements.flatMap(rule));
}

/** Elements that make a browser fetch something when a page is opened. */
const fetching = [
  'script',
  'img',
  'source',
  'iframe',
  'video',
  'audio',
  'embed',
  'object',
  'track',
];
/** Kinds of `<link>` that are fetched; `canonical` and `alternate` are only names. */
const fetchedLinks =
  /\b(stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch)\b/;

describe('no page', () => {
  it('has an inline script', () => {
    expectNone(
      find(({ name, attributes, text }) =>
        name === 'script' && attributes['src'] === undefined
          ? attributes['type'] === 'application/ld+json'
            ? []
            : [`script: ${text.slice(0, 60)}`]
          : [],
      ),
    );
  });

  it('has a style in it', () => {
    expectNone(
      find(({ name, attributes, text }) => [
        ...(name === 'style' ? [`<style>: ${text.slice(0, 60)}`] : []),
        ...(attributes['style'] === undefined ? [] : [`${name} style="${attributes['style']}"`]),
      ]),
    );
  });

  it('has a handler of events in an attribute', () => {
    expectNone(
      find(({ name, attributes }) =>
        Object.keys(attributes)
          .filter((attribute) => attribute.startsWith('on'))
          .map((attribute) => `${name} ${attribute}`),
      ),
    );
  });

  it('names a script or data as an address', () => {
    expectNone(
      find(({ name, attributes }) =>
        Object.entries(attributes)
          .filter(([, value]) => /^\s*(javascript|data|vbscript):/i.test(value))
          .map(([attribute, value]) => `${name}[${attribute}] ${value.slice(0, 40)}`),
      ),
    );
  });

  it('asks another host for anything', () => {
    expectNone(
      find(({ name, attributes }) => {
        const asks =
          fetching.includes(name) ||
          (name === 'link' && fetchedLinks.test(attributes['rel'] ?? ''));
        if (!asks) return [];
        return ['src', 'href', 'srcset', 'data', 'poster']
          .flatMap((attribute) => attributes[attribute] ?? [])
          .filter((address) => /(^|[\s,])(https?:)?\/\//i.test(address));
      }),
    );
    const sheets = filesWith(build, '.css').filter((file) => file.startsWith('_astro/'));
    expectNone(
      perPage(sheets, String, (file) =>
        stylesheetMentions(textOf(build, file))
          .map(({ address }) => address)
          .filter((address) => /^(https?:)?\/\//.test(address)),
      ),
    );
  });

  it('has a frame or a form that sends anything elsewhere', () => {
    expectNone(
      find(({ name, attributes }) => [
        ...(['iframe', 'frame', 'object', 'embed'].includes(name) ? [name] : []),
        ...(name === 'form' && /^https?:/.test(attributes['action'] ?? '') ? ['form'] : []),
        ...(attributes['method']?.toLowerCase() === 'post' ? ['form post'] : []),
      ]),
    );
  });

  it('opens a link to another site without «noopener» or leaves it unmarked', () => {
    const links = find(({ name, attributes }) =>
      name === 'a' && attributes['target'] === '_blank' && !attributes['rel']?.includes('noopener')
        ? [attributes['href'] ?? '']
        : [],
    );
    expectNone(links);
  });
});

it('sees elements at all', () => {
  expect(pages.length).toBeGreaterThan(100);
});
