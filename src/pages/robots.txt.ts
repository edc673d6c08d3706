import type { APIRoute } from 'astro';
import { href } from '../routes/links.ts';
import { textResponse } from '../machine/response.ts';
import { robotsTxt } from '../machine/texts.ts';
import { publisher } from '../machine/sources/publisher.ts';

export const GET: APIRoute = () => textResponse(robotsTxt(publisher, href), 'text/plain');
