import type { ReactElement } from 'react';
import { filled } from '../filled.ts';
import { readableAddress } from '../readable-address.ts';
import type { QrAttributes } from '../injected.ts';
import type { BlockProps } from '../props.ts';
import type { qr } from './block.ts';
import { qrPath } from './qr-path.ts';

/** A QR code with its title and address in words. Always dark on white: scanners fail on inverted codes. */
export function Qr({ href, title, url }: BlockProps<typeof qr> & QrAttributes): ReactElement {
  const target = filled(url) ?? filled(href);
  if (!target) return <figure className="qr" />;
  const { path, size } = qrPath(target);
  const side = String(size);
  return (
    <figure className="qr">
      <svg
        className="qr-code"
        viewBox={`0 0 ${side} ${side}`}
        width="160"
        height="160"
        role="img"
        aria-label={title ? `QR-код: ${title}` : 'QR-код'}
      >
        <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
        <path fill="#000" d={path} shapeRendering="crispEdges" />
      </svg>
      <figcaption className="qr-caption">
        {title && <span className="qr-title">{title}</span>}
        <a className="qr-address" href={filled(href) ?? target}>
          {readableAddress(target)}
        </a>
      </figcaption>
    </figure>
  );
}
