import type { APIRoute } from 'astro';
import { jsonFeed } from '../machine/feeds.ts';
import { textResponse } from '../machine/response.ts';
import { newsFeed } from '../machine/sources/feed.ts';
import { publisher } from '../machine/sources/publisher.ts';

export const GET: APIRoute = async () =>
  textResponse(jsonFeed(await newsFeed(), publisher), 'application/feed+json');
