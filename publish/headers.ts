import type { OutgoingHttpHeaders } from 'node:http';

/** The site has no inline code at all, so one policy fits every page. */
const contentSecurityPolicy = [
  "default-src 'none'",
  // Pagefind compiles WebAssembly and may run it in a worker made from a blob.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self' blob:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/**
 * The policy of `/admin/`. Stricter than Decap's own advice: no `unsafe-eval` (its schema compiler is left out, see
 * `admin/src/stubs/ajv.ts`) and no foreign address but a forge's. Inline styles cannot be forbidden: Emotion and the text
 * editor write them.
 */
const officePolicy = (forge: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    // Pictures that have been chosen but not saved yet are blobs.
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // Decap reads its own blobs back with fetch.
    // A forge, where there is one, is the only address outside.
    `connect-src 'self' blob:${forge}`,
    // The preview is a frame without an address.
    "frame-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');

const unusedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/**
 * Headers of every answer, whatever its status. Strict-Transport-Security is not among them:
 * over plain HTTP browsers must ignore it (RFC 6797, 8.1), so it belongs to the TLS front end.
 */
export const securityHeaders: OutgoingHttpHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
};

/**
 * What the pages of the editor get instead, and search engines are told; for any status.
 * @param forge origin of the forge that keeps the content, if it is not our own service
 */
export function officeHeaders(forge?: string): OutgoingHttpHeaders {
  return {
    ...securityHeaders,
    'Content-Security-Policy': officePolicy(forge === undefined ? '' : ` ${forge}`),
    'X-Robots-Tag': 'noindex, nofollow',
  };
}

/**
 * The headers that a file of the site leaves with.
 * @param relative path of the file from the root of the site, with `/`
 * @param forge see {@link officeHeaders}
 */
export function headersOf(relative: string, forge?: string): OutgoingHttpHeaders {
  return relative.startsWith('admin/') ? officeHeaders(forge) : securityHeaders;
}

/** Folders whose file names contain a hash of the contents. */
export const hashedFolders = ['_astro/', 'media/', 'fonts/', 'admin/assets/'];

/** @param relative path of the file from the root of the site, with `/` */
export function cacheControl(relative: string): string {
  return hashedFolders.some((folder) => relative.startsWith(folder))
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';
}

/**
 * Content-Disposition with a name in any script, RFC 6266 and RFC 8187.
 * @param name file name for the reader's disk
 */
export function attachment(name: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${encoded}`;
}
