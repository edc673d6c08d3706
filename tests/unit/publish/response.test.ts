// The bytes of a page without a stream around them; Astro makes a response of each.
import { expect, it } from 'vitest';
import { bytesOf } from '../../../publish/render/bundled/response.ts';

const words = async (response: Response) => Buffer.from(await bytesOf(response)).toString();

it('gives the very bytes that a response was made of', async () => {
  const bytes = new TextEncoder().encode('Протокол');
  expect(await bytesOf(new Response(bytes))).toBe(bytes);
  expect(await words(new Response('Протокол'))).toBe('Протокол');
});

it('reads what came as a stream, or not at all', async () => {
  expect(await words(new Response(new Blob(['Протокол']).stream()))).toBe('Протокол');
  expect(await words(new Response(null, { status: 204 }))).toBe('');
  expect(await words(new Response())).toBe('');
});

it('stays a response with its status and headers', () => {
  const response = new Response('нет', { status: 404, headers: { 'Content-Type': 'text/plain' } });
  expect(response).toBeInstanceOf(Response);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('text/plain');
});
