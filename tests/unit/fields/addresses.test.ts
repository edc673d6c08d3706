import { describe, expect, test } from 'vitest';
import { isAddress, isExternalAddress, isInternalAddress } from '../../../src/fields/addresses.ts';

describe('an address inside the site', () => {
  test.each(['/', '/forms/soglasie/', '/guides/ais/#vhod', '#vhod', '/search/?q=%D0%B0', '/a.b/'])(
    '%s',
    (value) => {
      expect(isInternalAddress(value)).toBe(true);
      expect(isExternalAddress(value)).toBe(false);
    },
  );
});

describe('an address outside', () => {
  test.each([
    'https://example.ru/',
    'http://example.ru/a?b=c#d',
    'mailto:a@example.ru',
    'tel:+73022000000',
    'HTTPS://EXAMPLE.RU/',
  ])('%s', (value) => {
    expect(isExternalAddress(value)).toBe(true);
    expect(isInternalAddress(value)).toBe(false);
  });
});

describe('no address', () => {
  test.each([
    ...[
      '',
      '#',
      'forms/soglasie',
      './a',
      '../a',
      '//evil.ru',
      '/a/../b',
      '/a/%2e%2e/b',
      '/./a',
      '/a\\b',
      '\\\\evil.ru',
      '/a b',
      '/a\n',
      '/a%zz',
    ],
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'ftp://example.ru',
      'tel:112;x',
      'blob:x',
    ],
    ...[
      'https://user:pass@example.ru/',
      'https://user@example.ru/',
      'https:///x',
      'https:\\\\evil.ru',
      'https://',
      '/a\u202Eb',
      '/a\u0000b',
      ' https://example.ru',
    ],
  ])('%j', (value) => {
    expect(isAddress(value)).toBe(false);
  });
});
