import type { APIRoute } from 'astro';
import { atom } from '../machine/feeds.ts';
import { textResponse } from '../machine/response.ts';
import { newsFeed } from '../machine/sources/feed.ts';
import { publisher } from '../machine/sources/publisher.ts';

export const GET: APIRoute = async () =>
  textResponse(atom(await newsFeed(), publisher), 'application/atom+xml');
