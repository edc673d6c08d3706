import type { ReactElement } from 'react';
import type { BlockProps } from '../props.ts';
import type { faq } from './block.ts';

/**
 * A question that opens its answer, without a script. The question is no heading: its level would depend on where an
 * editor puts the block, and screen readers list the summaries themselves.
 */
export function Faq({ question, children }: BlockProps<typeof faq>): ReactElement {
  return (
    <details className="faq">
      <summary className="faq-question">{question}</summary>
      <div className="faq-answer">{children}</div>
    </details>
  );
}
