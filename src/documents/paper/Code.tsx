import type { ReactElement } from 'react';
import { qrPath } from '../../blocks/qr/qr-path.ts';
import { readableAddress } from '../../blocks/readable-address.ts';

interface Props {
  /** The whole address; short ones make a code of larger squares. */
  readonly url: string;
  readonly title: string;
}

/** A code for a telephone, and the same address in words for everybody else. */
export function Code({ url, title }: Props): ReactElement {
  const { path, size } = qrPath(url);
  return (
    <div className="code">
      <svg
        className="code-picture"
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={`QR-код: ${title}`}
      >
        <path d={path} shapeRendering="crispEdges" />
      </svg>
      <div className="code-words">
        <p className="code-title">{title}</p>
        <p className="code-hint">Наведите камеру телефона или наберите адрес:</p>
        <p className="code-address">
          <a href={url}>{readableAddress(url).replace(/\/$/, '')}</a>
        </p>
      </div>
    </div>
  );
}
