import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { dateInWords } from '../../../src/words/format.ts';
import { describeFile, fileFormat, fileName } from '../../../src/blocks/file-card/describe.ts';
import { fileSize } from '../../../src/blocks/file-size.ts';
import { counted } from '../../../src/words/format.ts';
import { qrPath } from '../../../src/blocks/qr/qr-path.ts';
import { hostOf, readableAddress } from '../../../src/blocks/readable-address.ts';

test.each([
  [1, 'страница'],
  [2, 'страницы'],
  [4, 'страницы'],
  [5, 'страниц'],
  [11, 'страниц'],
  [12, 'страниц'],
  [21, 'страница'],
  [22, 'страницы'],
  [111, 'страниц'],
  [0, 'страниц'],
])('%i %s', (count, noun) => {
  expect(counted(count, 'страница', 'страницы', 'страниц')).toBe(`${String(count)}\u00a0${noun}`);
});

test.each([
  [1, '1\u00a0КБ'],
  [1023, '1\u00a0КБ'],
  [46_080, '45\u00a0КБ'],
  [1_048_000, '1023\u00a0КБ'],
  [1_048_300, '1\u00a0МБ'],
  [1_258_291, '1,2\u00a0МБ'],
  [10_485_760, '10\u00a0МБ'],
])('%i bytes are %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});

test.each([
  ['2020-04-01', '1\u00a0апреля 2020\u00a0года'],
  ['2020-12-31', '31\u00a0декабря 2020\u00a0года'],
  ['2020-13-01', '2020-13-01'],
  ['завтра', 'завтра'],
])('%s is %s', (date, words) => {
  expect(dateInWords(date)).toBe(words);
});

describe('files', () => {
  test('names and formats come from the path', () => {
    expect(fileName('./blank.docx')).toBe('blank.docx');
    expect(fileFormat('./blank.docx')).toBe('DOCX');
    expect(fileFormat(undefined)).toBe('');
  });

  test('only what is known is told', () => {
    expect(describeFile('PDF', undefined, '1')).toBe('PDF, 1\u00a0страница');
    expect(describeFile('', 'x', '0')).toBe('');
  });
});

describe('addresses', () => {
  test('are shown without what nobody types', () => {
    expect(readableAddress('https://www.example.ru/')).toBe('example.ru');
    expect(readableAddress('https://example.ru/%D0%BF%D0%BB%D0%B0%D0%BD/')).toBe('example.ru/план');
    expect(readableAddress('https://example.ru/%E0%A4%A')).toBe('example.ru/%E0%A4%A');
    expect(hostOf('https://www.example.ru:8080/a')).toBe('example.ru:8080');
    expect(hostOf('нет')).toBe('нет');
  });
});

test('the path of a QR code covers its dark modules and no others', () => {
  const text = 'https://example.ru/guides/ais/';
  const { path, size } = qrPath(text);
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    drawn[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  expect(drawn).toEqual(encode(text, { ecc: 'M', border: 4, maskPattern: 0 }).data);
});
