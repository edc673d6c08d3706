import type { ReactElement } from 'react';
import type { CalloutKind } from './kinds.ts';

/** One outline per kind, on a grid of 24: they differ in black and white too. */
const shapes: Readonly<Record<CalloutKind['value'], string>> = {
  note: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 4.5v.5m0 4v6.5',
  important: 'M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9zM12 6.5V13m0 4v.5',
  warning: 'M12 2.5 1.5 21.5h21zM12 9v6m0 3v.5',
  tip: 'M9 17.5C9 14 6 13.5 6 9a6 6 0 0 1 12 0c0 4.5-3 5-3 8.5zM10 21.5h4',
};

/** The icon of a callout. The kind stands beside it in words, so it is not read out. */
export function CalloutIcon({ kind }: { readonly kind: CalloutKind['value'] }): ReactElement {
  return (
    <svg className="callout-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path
        d={shapes[kind]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
