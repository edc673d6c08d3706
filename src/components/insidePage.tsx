import type { ComponentProps } from 'react';

/** Attributes as the compiler writes them: HTML's names, which React passes through. */
type Attributes<Tag extends 'a' | 'h3' | 'li'> = ComponentProps<Tag>;

/**
 * Components for a text that stands inside another page: its headings go one level down, and every id in it, with the
 * links to them, begins with the name of the text, so that two chapters with a heading or a footnote of the same
 * name do not make two elements of one id.
 */
export function insidePage(prefix: string) {
  const own = (id: string) => `${prefix}-${id}`;
  const ownId = (id: string | undefined) => (id === undefined ? {} : { id: own(id) });

  const heading = (Level: 'h3' | 'h4' | 'h5') =>
    function Heading({ id, ...rest }: Attributes<'h3'>) {
      return <Level {...rest} {...ownId(id)} />;
    };

  function Item({ id, ...rest }: Attributes<'li'>) {
    return <li {...rest} {...ownId(id)} />;
  }

  function Link({ id, href = '', 'aria-describedby': about, ...rest }: Attributes<'a'>) {
    return (
      <a
        {...rest}
        {...ownId(id)}
        href={href.startsWith('#') ? `#${own(href.slice(1))}` : href}
        {...(about === undefined ? {} : { 'aria-describedby': own(about) })}
      />
    );
  }

  return { h2: heading('h3'), h3: heading('h4'), h4: heading('h5'), li: Item, a: Link };
}
