import type { ReactElement } from 'react';
import { Mark } from './Mark.tsx';

interface BrandProps {
  /** Name of the section. */
  readonly section: string;
  readonly organization: string;
}

/** Who speaks: the mark, the section, the organisation. */
export function Brand({ section, organization }: BrandProps): ReactElement {
  return (
    <div className="brand">
      <Mark />
      <span>{section}</span>
      <span className="brand-from">{organization}</span>
    </div>
  );
}

interface Props extends BrandProps {
  /** What it is: «Доклад». */
  readonly kind?: string;
  readonly title: string;
  readonly lead: string;
}

/** What the first of several sheets begins with: who speaks, and of what. Words are typeset already. */
export function Masthead({ section, organization, kind, title, lead }: Props): ReactElement {
  return (
    <>
      <Brand section={section} organization={organization} />
      <header className="title">
        {kind !== undefined && <p className="title-kind">{kind}</p>}
        <h1>{title}</h1>
        <p className="title-lead">{lead}</p>
      </header>
    </>
  );
}
