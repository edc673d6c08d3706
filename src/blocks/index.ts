/** All blocks: what the check of content, the editor's form, the gallery and the writers of documents go by. */
import type { Block } from './block.ts';
import { callout } from './callout/block.ts';
import { checklist } from './checklist/block.ts';
import { column } from './column/block.ts';
import { columns } from './columns/block.ts';
import { contact } from './contact/block.ts';
import { deadline } from './deadline/block.ts';
import { downloads } from './downloads/block.ts';
import { faq } from './faq/block.ts';
import { field } from './field/block.ts';
import { figure } from './figure/block.ts';
import { fileCard } from './file-card/block.ts';
import { gallery } from './gallery/block.ts';
import { keyFacts } from './key-facts/block.ts';
import { qr } from './qr/block.ts';
import { quote } from './quote/block.ts';
import { slide } from './slide/block.ts';
import { steps } from './steps/block.ts';
import { table } from './table/block.ts';
import { term } from './term/block.ts';
import { video } from './video/block.ts';

/** In the order that an editor's menu offers them: what is used most comes first. */
export const blocks: readonly Block[] = [
  callout,
  steps,
  table,
  figure,
  gallery,
  fileCard,
  downloads,
  quote,
  keyFacts,
  faq,
  term,
  checklist,
  deadline,
  contact,
  qr,
  video,
  columns,
  column,
  field,
  slide,
];
