import { describe, expect, it } from 'vitest';
import { seenThrough } from '../../../admin/src/editor/paste/clean.ts';

const google = 'https://www.google.com/url?';

describe("Google's redirect", () => {
  it.each([
    ['another address', 'https://example.ru/a?q=%E0', 'https://example.ru/a?q=%E0'],
    ['a redirect', `${google}q=https://example.ru/%25D0&sa=D`, 'https://example.ru/%D0'],
    ['a redirect after others', `${google}sa=D&q=mailto:a@example.ru`, 'mailto:a@example.ru'],
    ['signs that are no UTF-8', `${google}q=%E0%E4`, `${google}q=%E0%E4`],
    ['half a sign', `${google}q=https://example.ru/%&sa=D`, `${google}q=https://example.ru/%&sa=D`],
  ])('%s', (_, href, expected) => {
    expect(seenThrough(href)).toBe(expected);
  });
});
