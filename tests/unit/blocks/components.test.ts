import type { ComponentType } from 'react';
import { describe, expect, test } from 'vitest';
import { components } from '../../../src/blocks/components.ts';
import { blocks } from '../../../src/blocks/index.ts';
import { renderBlock } from './render.ts';

/** Every attribute of every block and every one that a build adds, cleared as an editor clears a field. */
const cleared = Object.fromEntries(
  [
    ...blocks.flatMap((block) => Object.keys(block.props)),
    'href',
    'size',
    'pages',
    'srcset',
    'short',
    'url',
  ].map((name) => [name, '']),
);

describe.each(Object.entries(components))('%s', (_name, component) => {
  test.each([
    ['missing', {}],
    ['empty', cleared],
  ])('makes no empty elements or links of %s attributes', (_case, attributes) => {
    const html = renderBlock(component as ComponentType<object>, attributes);
    expect(html).not.toMatch(/<(p|figcaption|a|h2|time)\b[^>]*><\/\1>|undefined|null|NaN/);
    expect(html).not.toMatch(/ (?:href|title|src|srcSet|download|data-[a-z]+)=""/);
  });
});

describe('Callout', () => {
  test('says its kind in a word, with a title or without', () => {
    expect(renderBlock(components.Callout, { type: 'warning' })).toContain(
      '<span class="callout-kind">Осторожно</span>',
    );
    expect(renderBlock(components.Callout, { type: 'tip', title: 'Начните с образца' })).toContain(
      'Совет.</span> Начните с образца',
    );
  });

  test('is a note when the kind is missing or unknown', () => {
    expect(renderBlock(components.Callout, {})).toContain('callout-note');
    expect(renderBlock(components.Callout, { type: 'x" onload="' })).toContain(
      'class="callout callout-note"',
    );
  });

  test('escapes its title', () => {
    expect(renderBlock(components.Callout, { title: '<b>&"' })).toContain('&lt;b&gt;&amp;&quot;');
  });
});

describe('FileCard', () => {
  test('tells type, size and pages, with the link to the built file and the name as written', () => {
    const html = renderBlock(components.FileCard, {
      file: './blank.docx',
      title: 'Бланк',
      href: '/_files/a1.docx',
      size: '46080',
      format: 'DOCX',
      pages: '2',
    });
    expect(html).toContain('href="/_files/a1.docx" download="blank.docx"');
    expect(html).toContain('DOCX, 45\u00a0КБ, 2\u00a0страницы');
  });

  test('tells what it knows before a build', () => {
    expect(renderBlock(components.FileCard, { file: './plan.xlsx', title: 'План' })).toContain(
      '<p class="file-card-about">XLSX</p>',
    );
  });
});

describe('Figure', () => {
  test('passes sizes on, loads lazily and keeps an empty alt', () => {
    const html = renderBlock(components.Figure, {
      src: '/a.webp',
      alt: '',
      width: '600',
      height: '400',
      srcset: '/a.webp 600w',
      sizes: '100vw',
    });
    expect(html).toContain(
      '<img class="figure-picture" src="/a.webp" alt="" width="600" height="400" srcSet="/a.webp 600w" sizes="100vw" loading="lazy"',
    );
    expect(html).not.toContain('figcaption');
  });
});

describe('Deadline', () => {
  test('prints the date in words and leaves the days to a script', () => {
    const html = renderBlock(components.Deadline, { date: '2020-04-01', title: 'Сдать план' });
    expect(html).toContain('<time dateTime="2020-04-01">1\u00a0апреля 2020\u00a0года</time>');
    expect(html).toContain(
      '<span class="deadline-left" data-days-left="2020-04-01" hidden=""></span>',
    );
  });
});

describe('Contact', () => {
  test.each([
    ['+7 000 000-00-00', 'tel:+70000000000'],
    ['8 (000) 000-00-00 доб. 12', 'tel:+70000000000;ext=12'],
    ['00-00-00', 'tel:000000'],
  ])('%s dials %s', (phone, href) => {
    expect(renderBlock(components.Contact, { post: 'Отдел', phone })).toContain(
      `href="${href}">${phone}</a>`,
    );
  });
});

describe('Qr', () => {
  test('codes the absolute address, shows it in words and links to the page', () => {
    const html = renderBlock(components.Qr, {
      href: '/guides/ais/',
      title: 'Руководство',
      url: 'https://www.example.ru/guides/ais/',
    });
    expect(html).toContain('aria-label="QR-код: Руководство"');
    expect(html).toContain('<a class="qr-address" href="/guides/ais/">example.ru/guides/ais</a>');
  });

  test('has nothing to code without an address', () => {
    expect(renderBlock(components.Qr, { title: 'Руководство' })).not.toContain('<svg');
  });
});

describe('Term', () => {
  test('links to the glossary with the definition at hand', () => {
    const html = renderBlock(components.Term, {
      of: 'ais',
      href: '/glossary/#ais',
      short: 'Единый «реестр»',
      children: 'АИС',
    });
    expect(html).toBe('<a class="term" href="/glossary/#ais" title="Единый «реестр»">АИС</a>');
  });

  test('is plain text when the build found no such term', () => {
    expect(renderBlock(components.Term, { of: 'x', children: 'АИС' })).toBe(
      '<span class="term">АИС</span>',
    );
  });
});

describe('Field', () => {
  test('is made of spans only, so that it may stand in a sentence', () => {
    for (const type of ['text', 'date', 'number', 'signature']) {
      const html = renderBlock(components.Field, {
        name: 'fullName',
        label: 'ФИО',
        type,
        example: 'Образцова А. И.',
      });
      expect(html).not.toMatch(/<(?!\/?span\b)/);
      expect(html).toContain(`data-field="fullName" data-field-type="${type}"`);
      expect(html).toContain('место для заполнения: ');
    }
  });

  test('draws dates and signatures the Russian way', () => {
    expect(
      renderBlock(components.Field, { name: 'd', label: 'Дата', type: 'date' }).replace(
        /<[^>]+>/g,
        '_',
      ),
    ).toMatch(/«_+»_+ 20_+\u00a0г\./);
    expect(
      renderBlock(components.Field, {
        name: 's',
        label: 'Председатель',
        type: 'signature',
      }).replace(/<[^>]+>/g, ''),
    ).toContain('(расшифровка подписи)');
  });
});

describe('Slide', () => {
  test('puts notes below the frame, a paragraph a line', () => {
    const html = renderBlock(components.Slide, { title: 'Итоги', notes: 'Первое.\n\nВторое.' });
    expect(html).toMatch(/<\/div><div class="slide-notes">.*<p>Первое\.<\/p><p>Второе\.<\/p>/);
    expect(renderBlock(components.Slide, { title: 'Итоги' })).not.toContain('slide-notes');
  });
});

describe('Video', () => {
  test('names the site it leads to', () => {
    const html = renderBlock(components.Video, {
      href: 'https://www.video.example.ru/a?b=1',
      title: 'Семинар',
      duration: '12 минут',
    });
    expect(html).toContain('Видео, 12 минут. Откроется другой сайт: video.example.ru');
    expect(html).not.toMatch(/<iframe|<video/);
  });
});
