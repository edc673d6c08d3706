import { chapters } from './chapters.ts';
import { documents } from './documents.ts';
import { events } from './events.ts';
import { forms } from './forms.ts';
import { glossary } from './glossary.ts';
import { guides } from './guides.ts';
import { leaflets } from './leaflets.ts';
import { meetings } from './meetings.ts';
import { news } from './news.ts';
import { organizations } from './organizations.ts';
import { pages } from './pages.ts';
import { parts } from './parts.ts';
import { plan } from './plan.ts';
import { questions } from './questions.ts';
import { registers } from './registers.ts';

export { settings } from './settings.ts';

/** Every content type, in the order of the editor's menu. */
export const collections = {
  news,
  guides,
  chapters,
  leaflets,
  meetings,
  parts,
  forms,
  registers,
  documents,
  events,
  plan,
  organizations,
  pages,
  glossary,
  questions,
};

/** The name of a content type; also its folder in `content/`. */
export type CollectionName = keyof typeof collections;
