import type { ReactElement } from 'react';
import { dateInWords } from '../../words/format.ts';
import type { BlockProps } from '../props.ts';
import type { deadline } from './block.ts';

/** What to do and by which day. A script of the site writes «осталось 5 дней» into the empty span, on the day of reading. */
export function Deadline({ date, title, children }: BlockProps<typeof deadline>): ReactElement {
  return (
    <div className="deadline">
      {title && <p className="deadline-title">{title}</p>}
      {date && (
        <p className="deadline-date">
          до <time dateTime={date}>{dateInWords(date)}</time>{' '}
          <span className="deadline-left" data-days-left={date} hidden />
        </p>
      )}
      {children}
    </div>
  );
}
