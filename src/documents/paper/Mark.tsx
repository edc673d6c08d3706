import type { ReactElement } from 'react';

/** The section's mark in lines: a membership card with a chip and a tick. No fill, so that any printer draws it. */
export function Mark(): ReactElement {
  return (
    <svg className="mark" viewBox="0 0 44 44" aria-hidden="true">
      <rect x="3" y="8" width="38" height="28" rx="5.5" />
      <rect className="mark-chip" x="8.5" y="13.5" width="7.5" height="5.5" rx="1.2" />
      <path className="mark-tick" d="m15 26 6 5.2 12-14.5" />
    </svg>
  );
}
