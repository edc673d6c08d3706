import { memo, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { ComponentType, ReactElement } from 'react';
import type { Map } from 'immutable';
import type { PreviewContext } from './context.ts';
import { PreviewPage } from './Page.tsx';
import { Viewport } from './Viewport.tsx';
import type { Values } from './values.ts';

/** What Decap gives a template of its preview. */
export interface PreviewProps {
  readonly entry: Map<string, unknown>;
  readonly getAsset: (path: string) => { toString(): string };
  readonly document: Document;
}

const Page = memo(PreviewPage);

const widths = [
  { label: 'Телефон', width: 390 },
  { label: 'Компьютер', width: 1280 },
] as const;

/** The template of one content type. @param site address of the section, with a slash at the end */
export function previewOf(type: string, site: string): ComponentType<PreviewProps> {
  const base = new URL(site).pathname;
  const address = (one: string): string => (/^\/(?!\/)/u.test(one) ? base + one.slice(1) : one);
  const stylesheet = new URL('admin/preview.css', site).href;

  return function Preview({ entry, getAsset, document }: PreviewProps): ReactElement {
    const [width, setWidth] = useState<number>(widths[0].width);
    // Typing goes first; the page follows when there is time.
    const shown = useDeferredValue(entry.get('data') as { toJS(): Values } | undefined);
    const values = useMemo(() => shown?.toJS() ?? {}, [shown]);
    useEffect(() => {
      document.documentElement.lang = 'ru';
    }, [document]);
    // Decap gives a new `getAsset` whenever a picture has arrived.
    const context = useMemo<PreviewContext>(
      () => ({
        picture: (path) => (path === '' ? '' : getAsset(path).toString()),
        address,
        whole: (one) => new URL(one, site).href,
      }),
      [getAsset],
    );
    return (
      <div className="preview">
        <div className="preview-tools" role="group" aria-label="Ширина экрана">
          {widths.map((one) => (
            <button
              key={one.width}
              type="button"
              aria-pressed={one.width === width}
              onClick={() => {
                setWidth(one.width);
              }}
            >
              {one.label}
            </button>
          ))}
        </div>
        <Viewport width={width} stylesheet={stylesheet} title="Запись на сайте">
          <Page type={type} values={values} context={context} />
        </Viewport>
      </div>
    );
  };
}
