import type { ReactElement } from 'react';
import { fieldsOf } from '../config/describe.ts';
import { openEntry } from '../decap/store.ts';
import { goTo } from './goTo.ts';
import type { Remark, Target } from './remark.ts';

interface RemarkListProps {
  readonly title: string;
  readonly remarks: readonly Remark[];
  readonly open: boolean;
}

/** Remarks as buttons that lead to their places. */
export function RemarkList({ title, remarks, open }: RemarkListProps): ReactElement {
  return (
    <details open={open}>
      <summary>
        {title}: {remarks.length}
      </summary>
      <ul>
        {remarks.map(({ code, message, quote, correction, target }, index) => (
          <li key={`${code} ${index}`}>
            <button
              type="button"
              onClick={() => {
                goTo(target);
              }}
            >
              <b>{placeName(target)}</b> {message}
              {quote !== '' && <q>{quote}</q>}
              {correction !== undefined && <span> Должно быть: {correction}</span>}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The label of the field that a remark leads to; «Текст» for a block. */
function placeName(target: Target): string {
  if (target.kind === 'text') return 'Текст.';
  const entry = openEntry();
  const owner = String(entry?.get('collection'));
  const fields = fieldsOf(owner === 'settings' ? `settings/${String(entry?.get('slug'))}` : owner);
  const label = fields[String(target.path[0])]?.label;
  return label === undefined ? '' : `${label}.`;
}
