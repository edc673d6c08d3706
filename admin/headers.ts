/**
 * The Content-Security-Policy of `/admin/`, for whoever serves it. Stricter than Decap's own advice:
 * no `unsafe-eval` (its schema compiler is left out, see `src/stubs/ajv.ts`) and no foreign address at all.
 * Inline styles cannot be forbidden: Emotion and the text editor write them.
 */
export const adminContentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  // Pictures that have been chosen but not saved yet are blobs.
  "img-src 'self' data: blob:",
  "font-src 'self'",
  // Decap reads its own blobs back with fetch.
  "connect-src 'self' blob:",
  // The preview is a frame without an address.
  "frame-src 'self' blob:",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');
