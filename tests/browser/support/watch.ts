import type { Page } from '@playwright/test';

/**
 * Notes what a page must never do: errors in the console, exceptions, violations of its policy, requests to another
 * host, requests that fail.
 * @param origin of the site: `http://127.0.0.1:4321`
 * @returns the notes so far; the list grows
 */
export function watch(page: Page, origin: string): readonly string[] {
  const notes: string[] = [];
  page.on('console', (message) => {
    // Chromium reports violations of the policy as errors of the console too.
    if (message.type() === 'error' || message.type() === 'warning') {
      notes.push(`консоль: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => {
    notes.push(`исключение: ${error.message}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin)
      notes.push(`чужой хост: ${url.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) notes.push(`${String(response.status())}: ${response.url()}`);
  });
  return notes;
}
