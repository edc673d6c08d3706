import type { ReactElement } from 'react';
import type { HeldEntry } from '../../../publish/status.ts';
import type { Said } from './sayStatus.ts';

interface PublishingStateProps {
  readonly said: Said;
  readonly held: readonly HeldEntry[];
  readonly site: string;
}

/** One line, and on a click everything the publisher has said. */
export function PublishingState({ said, held, site }: PublishingStateProps): ReactElement {
  const { mood, line, details } = said;
  return (
    <details className={`office-publishing office-publishing-${mood}`}>
      <summary>
        <span role="status">{line}</span>
      </summary>
      <div className="office-publishing-more">
        {details.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {held.length > 0 && (
          <ul>
            {held.map((entry) => (
              <Held key={`${entry.file} ${entry.code}`} entry={entry} site={site} />
            ))}
          </ul>
        )}
        <p>
          <a href={site} target="_blank" rel="noopener">
            Открыть сайт
          </a>
        </p>
      </div>
    </details>
  );
}

/** One entry that is held back: why, what to write instead, what readers see meanwhile. */
function Held({ entry, site }: { readonly entry: HeldEntry; readonly site: string }): ReactElement {
  const { title, message, quote, correction, shown, edit } = entry;
  return (
    <li>
      <b>{title}</b>
      <p>{message}</p>
      {quote !== '' && <q>{quote}</q>}
      {correction !== undefined && <p>Должно быть: {correction}</p>}
      <p>
        {shown === 'last-good'
          ? 'Читатели пока видят прежнюю версию.'
          : 'Читатели этой записи пока не видят.'}{' '}
        <a href={new URL(edit, site).href}>Открыть и исправить</a>
      </p>
    </li>
  );
}
