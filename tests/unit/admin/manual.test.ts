import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { manualFile, manualHtml } from '../../../admin/vite/manual.ts';

const text = readFileSync(manualFile, 'utf8');
const folder = path.dirname(manualFile);
const pictures = [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/gu)];

describe('the manual', () => {
  it('shows every step it needs a picture for', () => {
    expect(pictures.length).toBeGreaterThanOrEqual(8);
    for (const [, alt] of pictures) expect(alt).toMatch(/[а-яё]{4}/u);
  });

  it.each(pictures.map(([, , file]) => file ?? ''))('keeps %s under 60 KB', (file) => {
    expect(path.extname(file)).toBe('.webp');
    expect(statSync(path.join(folder, file)).size).toBeLessThanOrEqual(60 * 1024);
  });

  it('has no picture that nobody sees', () => {
    const taken = readdirSync(path.join(folder, 'img')).filter((name) =>
      name.startsWith('editor-'),
    );
    expect(taken.sort()).toEqual(pictures.map(([, , file]) => path.basename(file ?? '')).sort());
  });

  it('becomes HTML with Russian typography and headings to lead to', async () => {
    const html = await manualHtml();
    expect(html).toContain('<h2 id="napisat-novost">');
    expect(html).toContain('<img src="img/editor-form.webp"');
    expect(html).toContain('<table>');
    expect(html).not.toContain(' — ');
  });
});
