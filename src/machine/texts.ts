import type { Publisher } from './publisher.ts';
import { inChita } from './time.ts';

/** `robots.txt` (RFC 9309): all may be read but the gallery of blocks and the editor. */
export function robotsTxt(publisher: Publisher, href: (address: string) => string): string {
  return [
    'User-agent: *',
    `Disallow: ${href('/blocks/')}`,
    `Disallow: ${href('/admin/')}`,
    '',
    `Sitemap: ${publisher.absolute('/sitemap.xml')}`,
    '',
  ].join('\n');
}

/** `security.txt` (RFC 9116); expires a year after the release, as the RFC advises at most. */
export function securityTxt(publisher: Publisher, contact: string | undefined): string {
  const expires = new Date(publisher.released);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  return [
    `Contact: ${contact ?? publisher.absolute('/contacts/')}`,
    `Expires: ${inChita(expires)}`,
    'Preferred-Languages: ru',
    `Canonical: ${publisher.absolute('/.well-known/security.txt')}`,
    '',
  ].join('\n');
}

/** The web manifest; addresses are written from the root of the server, with the base. */
export function webManifest(publisher: Publisher, href: (address: string) => string): string {
  const icon = (size: number, purpose: 'any' | 'maskable') => ({
    src: href(`/icons/${purpose === 'maskable' ? 'maskable' : 'icon'}-${String(size)}.png`),
    sizes: `${String(size)}x${String(size)}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    id: href('/'),
    name: `${publisher.title} — ${publisher.organizationShort}`,
    short_name: publisher.title,
    description: publisher.description,
    lang: 'ru',
    dir: 'ltr',
    start_url: href('/'),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: '#0f5c5c',
    icons: [icon(192, 'any'), icon(512, 'any'), icon(192, 'maskable'), icon(512, 'maskable')],
    shortcuts: [
      { name: 'План Года', url: href('/plan/') },
      { name: 'Бланки', url: href('/forms/') },
      { name: 'Вопросы и ответы', url: href('/questions/') },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
