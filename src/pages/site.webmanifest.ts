import type { APIRoute } from 'astro';
import { href } from '../routes/links.ts';
import { textResponse } from '../machine/response.ts';
import { webManifest } from '../machine/texts.ts';
import { publisher } from '../machine/sources/publisher.ts';

export const GET: APIRoute = () =>
  textResponse(webManifest(publisher, href), 'application/manifest+json');
