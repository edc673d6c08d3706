import { expect } from 'vitest';
import { headersOf } from '../../../publish/headers.ts';
import { ask } from './ask.ts';
import type { Expected } from './table.ts';

/** Asks and compares; headers of safety must be there whatever the status. */
export async function expectAnswer(url: string, base: string, row: Expected): Promise<void> {
  const { path, status, is = {}, text, ...request } = row;
  const answered = await ask(url, `${base}${path}`, request);
  expect(answered.status, `${request.method ?? 'GET'} ${path}`).toBe(status);
  for (const [name, value] of Object.entries(headersOf(path)))
    expect(answered.headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
  for (const [name, value] of Object.entries(is)) {
    const actual = answered.headers[name];
    if (value instanceof RegExp) expect(actual, `${name} of ${path}`).toMatch(value);
    else expect(actual, `${name} of ${path}`).toBe(value?.replace('{base}', base));
  }
  if (text instanceof RegExp) expect(answered.text).toMatch(text);
  else if (text !== undefined) expect(answered.text).toBe(text);
}
