import type { APIRoute } from 'astro';
import { textResponse } from '../machine/response.ts';
import { sitemap } from '../machine/sitemap.ts';
import { sitemapPages } from '../machine/sources/sitemapPages.ts';

export const GET: APIRoute = async () =>
  textResponse(sitemap(await sitemapPages()), 'application/xml');
