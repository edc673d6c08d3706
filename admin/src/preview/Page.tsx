import type { ReactElement } from 'react';
import { components } from '../../../src/blocks/components.ts';
import { confidences } from '../../../src/collections/options/confidences.ts';
import { dateInWords } from '../../../src/words/format.ts';
import { typeset } from '../../../src/mdx/typeset.ts';
import { collectionOf } from '../config/describe.ts';
import { spoken, spokenName } from '../format/spoken.ts';
import { PreviewBody } from './Body.tsx';
import { Extras, Facts, factsOf } from './Extras.tsx';
import type { PreviewContext } from './context.ts';
import { groupOf, rowsOf, text } from './values.ts';
import type { Values } from './values.ts';

interface PageProps {
  /** The name of the content type. */
  readonly type: string;
  readonly values: Values;
  readonly context: PreviewContext;
}

/** An entry as its page on the site shows it, without the site's header and what other entries add. */
export function PreviewPage({ type, values, context }: PageProps): ReactElement {
  const date = type === 'news' ? text(values, 'date') : undefined;
  const body = <PreviewBody text={text(values, 'body') ?? ''} context={context} />;
  const slogan = text(values, 'slogan');
  const lead = text(values, 'description') ?? text(values, 'short');
  return (
    <main className="wrap preview-page">
      <article className={`entry-${type}`}>
        <header className="page-head">
          <p className="kind">{kindOf(type, values)}</p>
          <h1>{typeset(text(values, 'title') ?? 'Без заголовка')}</h1>
          {lead !== undefined && <p className="lead">{typeset(lead)}</p>}
          {date !== undefined && (
            <p className="meta">
              <time dateTime={date}>{dateInWords(date)}</time>
            </p>
          )}
        </header>
        <EntryPicture values={groupOf(values, 'picture')} context={context} />
        <Facts facts={factsOf(type, values)} />
        <div className="prose">
          {type === 'leaflets' ? (
            <div className="sheet">
              {slogan !== undefined && <p className="sheet-slogan">{typeset(slogan)}</p>}
              {body}
            </div>
          ) : (
            body
          )}
        </div>
        <Extras type={type} values={values} />
        <Attachments files={rowsOf(values, 'attachments')} />
        <Provenance values={values} />
      </article>
    </main>
  );
}

function kindOf(type: string, values: Values): string {
  const collection = collectionOf(type);
  if (!collection) return '';
  const labels = spoken(collection.fields, values);
  const kind = ['category', 'kind', 'format', 'part'].map((name) => labels[spokenName(name)]);
  return kind.find((label) => label !== undefined) ?? collection.labelSingular;
}

interface EntryPictureProps {
  readonly values: Values;
  readonly context: PreviewContext;
}

function EntryPicture({ values, context }: EntryPictureProps): ReactElement | null {
  const src = text(values, 'src');
  if (src === undefined) return null;
  const caption = [text(values, 'caption'), text(values, 'credit')].filter(Boolean).join(' ');
  return (
    <figure className="entry-picture">
      <img src={context.picture(src)} alt={text(values, 'alt') ?? ''} />
      {caption !== '' && <figcaption>{typeset(caption)}</figcaption>}
    </figure>
  );
}

function Attachments({ files }: { readonly files: readonly Values[] }): ReactElement | null {
  if (files.length === 0) return null;
  const { FileCard } = components;
  return (
    <section className="section">
      <h2>Файлы</h2>
      <div className="downloads">
        {files.map((file, index) => (
          <FileCard key={index} file={text(file, 'src')} title={text(file, 'title')} />
        ))}
      </div>
    </section>
  );
}

function Provenance({ values }: { readonly values: Values }): ReactElement | null {
  const confidence = confidences.find(({ value }) => value === values['confidence']);
  const source = text(values, 'source');
  const checked = text(values, 'checked');
  if (!confidence && source === undefined && checked === undefined) return null;
  return (
    <div className="provenance">
      {confidence && (
        <p>
          <span className={`badge badge-${confidence.value}`}>{confidence.label}</span>{' '}
          {confidence.hint}
        </p>
      )}
      {source !== undefined && <p>Источник: {typeset(source)}</p>}
      {checked !== undefined && <p>Проверено {dateInWords(checked)}</p>}
    </div>
  );
}
