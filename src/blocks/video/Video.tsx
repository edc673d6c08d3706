import type { ReactElement } from 'react';
import { filled } from '../filled.ts';
import type { BlockProps } from '../props.ts';
import { hostOf } from '../readable-address.ts';
import type { video } from './block.ts';

/** A link to a recording elsewhere. It says before the click that another site will open, and which. */
export function Video({ href, title, duration }: BlockProps<typeof video>): ReactElement {
  return (
    <div className="video">
      <svg className="video-icon" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
        <path
          fill="currentColor"
          d="M24 2a22 22 0 1 0 0 44 22 22 0 0 0 0-44m-5.5 13L34 24l-15.5 9z"
        />
      </svg>
      {href && (
        <div className="video-words">
          <p className="video-title">
            <a className="video-link" href={href} rel="noopener noreferrer">
              {filled(title) ?? hostOf(href)}
            </a>
          </p>
          <p className="video-about">
            {duration && `Видео, ${duration}. `}Откроется другой сайт: {hostOf(href)}
          </p>
        </div>
      )}
    </div>
  );
}
