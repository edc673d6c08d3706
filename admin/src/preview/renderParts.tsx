/** Lists, links and pictures of the preview. */
import type { Image, List, ListItem } from 'mdast';
import type { ReactElement, ReactNode } from 'react';
import type { Rendering } from './renderTree.tsx';

/** An ordered list keeps the number it begins with. */
export function list(node: List, key: number, rendering: Rendering): ReactElement {
  const items = node.children.map((item, index) => (
    <li key={index}>
      {typeof item.checked === 'boolean' && (
        <input type="checkbox" disabled checked={item.checked} readOnly />
      )}
      {itemContent(item, node.spread === true || item.spread === true, rendering)}
    </li>
  ));
  if (!node.ordered) return <ul key={key}>{items}</ul>;
  const { start } = node;
  return (
    <ol key={key} start={typeof start === 'number' && start !== 1 ? start : undefined}>
      {items}
    </ol>
  );
}

/** In a tight list the paragraphs have no boxes of their own. */
function itemContent(item: ListItem, loose: boolean, rendering: Rendering): ReactNode[] {
  if (loose) return rendering.children(item);
  return item.children.flatMap((child) =>
    child.type === 'paragraph'
      ? rendering.children(child)
      : rendering.children({ type: 'root', children: [child] }),
  );
}

/** A link; other sites are marked as on the site. */
export function link(
  url: string,
  key: number,
  children: ReactNode,
  rendering: Rendering,
): ReactElement {
  return /^https?:/iu.test(url) ? (
    <a key={key} href={url} rel="noopener noreferrer external" className="external">
      {children}
    </a>
  ) : (
    <a
      key={key}
      href={/^(?:javascript|data|vbscript):/iu.test(url) ? undefined : rendering.address(url)}
    >
      {children}
    </a>
  );
}

/** A picture beside the entry. */
export function picture({ url, alt }: Image, key: number, rendering: Rendering): ReactElement {
  return <img key={key} src={rendering.picture(url)} alt={alt ?? ''} loading="lazy" />;
}
