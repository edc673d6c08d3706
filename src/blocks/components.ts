/** The component of every block by its tag, for the `components` of an MDX entry. */
import { Callout } from './callout/Callout.tsx';
import { Checklist } from './checklist/Checklist.tsx';
import { Column } from './column/Column.tsx';
import { Columns } from './columns/Columns.tsx';
import { Contact } from './contact/Contact.tsx';
import { Deadline } from './deadline/Deadline.tsx';
import { Downloads } from './downloads/Downloads.tsx';
import { Faq } from './faq/Faq.tsx';
import { Field } from './field/Field.tsx';
import { Figure } from './figure/Figure.tsx';
import { FileCard } from './file-card/FileCard.tsx';
import { Gallery } from './gallery/Gallery.tsx';
import { KeyFacts } from './key-facts/KeyFacts.tsx';
import { Qr } from './qr/Qr.tsx';
import { Quote } from './quote/Quote.tsx';
import { Slide } from './slide/Slide.tsx';
import { Steps } from './steps/Steps.tsx';
import { Table } from './table/Table.tsx';
import { Term } from './term/Term.tsx';
import { Video } from './video/Video.tsx';

export const components = {
  Callout,
  Checklist,
  Column,
  Columns,
  Contact,
  Deadline,
  Downloads,
  Faq,
  Field,
  Figure,
  FileCard,
  Gallery,
  KeyFacts,
  Qr,
  Quote,
  Slide,
  Steps,
  Table,
  Term,
  Video,
} as const;
