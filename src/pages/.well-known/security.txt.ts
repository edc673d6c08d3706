import type { APIRoute } from 'astro';
import { site } from '../../content.ts';
import { textResponse } from '../../machine/response.ts';
import { securityTxt } from '../../machine/texts.ts';
import { publisher } from '../../machine/sources/publisher.ts';

export const GET: APIRoute = () =>
  textResponse(securityTxt(publisher, site.securityContact), 'text/plain');
