import type { ReactNode } from 'react';

interface HeadingProps {
  readonly id?: string;
  readonly children?: ReactNode;
}

/**
 * Headings of a text that stands inside another page: one level lower, and their ids begin with the name of the text,
 * so that the same heading in two chapters does not make two elements of one id.
 */
export function demotedHeadings(prefix: string) {
  const demoted = (Level: 'h3' | 'h4' | 'h5') =>
    function DemotedHeading({ id = '', children }: HeadingProps) {
      return <Level id={`${prefix}-${id}`}>{children}</Level>;
    };
  return { h2: demoted('h3'), h3: demoted('h4'), h4: demoted('h5') };
}
