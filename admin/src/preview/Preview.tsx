import { memo, useEffect, useMemo, useState } from 'react';
import type { ComponentType, ReactElement } from 'react';
import type { Map } from 'immutable';
import type { PreviewContext } from './context.ts';
import { PreviewPage } from './Page.tsx';
import { usePictures } from './usePictures.ts';
import { useSettled } from './useSettled.ts';
import { Viewport } from './Viewport.tsx';
import type { Values } from './values.ts';

/** What Decap gives a template of its preview. */
export interface PreviewProps {
  readonly entry: Map<string, unknown>;
  readonly getAsset: (path: string) => { toString(): string };
  readonly document: Document;
}

const Page = memo(PreviewPage);

/** Milliseconds after the last key. */
const pause = 200;

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
    const shown = useSettled(entry.get('data') as { toJS(): Values } | undefined, pause);
    const values = useMemo(() => shown?.toJS() ?? {}, [shown]);
    useEffect(() => {
      document.documentElement.lang = 'ru';
    }, [document]);
    const picture = usePictures(getAsset);
    const context = useMemo<PreviewContext>(
      () => ({ picture, address, whole: (one) => new URL(one, site).href }),
      [picture],
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
