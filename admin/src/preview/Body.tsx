import { memo } from 'react';
import type { ReactElement } from 'react';
import { findRepairs, applyRepairs } from '../../../src/mdx/repair.ts';
import { parseBody, tooDeepAt } from '../../../src/mdx/parse.ts';
import { blocks } from '../../../src/blocks/index.ts';
import type { PreviewContext } from './context.ts';
import { renderTree } from './renderTree.tsx';

const names = new Set(blocks.map(({ name }) => name));

interface BodyProps {
  readonly text: string;
  readonly context: PreviewContext;
}

/** The text of an entry; what cannot be read is said instead of shown. Made anew for another text only. */
export const PreviewBody = memo(function PreviewBody({ text, context }: BodyProps): ReactElement {
  // Repaired as the build repairs it.
  const repaired =
    tooDeepAt(text) === undefined
      ? applyRepairs(
          text,
          findRepairs(text, (name) => names.has(name)),
        )
      : undefined;
  const parsed = repaired === undefined ? undefined : parseBody(repaired);
  if (parsed && 'tree' in parsed) return renderTree(parsed.tree, context);
  return (
    <p className="preview-problem" role="status">
      Пока не показать: {parsed?.problem.message ?? 'вложенность слишком глубока.'}
    </p>
  );
});
