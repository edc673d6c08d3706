import { useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { dress } from './dress.ts';

interface ViewportProps {
  /** CSS pixels of the screen that is shown; it is scaled down to the room there is. */
  readonly width: number;
  readonly stylesheet: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A frame as wide as a phone or a desktop, so that the site's media queries answer as they would there. */
export function Viewport({ width, stylesheet, title, children }: ViewportProps): ReactElement {
  const room = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [inside, setInside] = useState<Document>();
  const [body, setBody] = useState<HTMLElement>();
  const [size, setSize] = useState({ room: width, height: 800 });
  const scale = Math.min(1, size.room / width);

  // Older Firefox puts another document into a frame without an address a moment after it is there.
  const takeDocument = (): void => {
    setInside(frame.current?.contentDocument ?? undefined);
  };
  useEffect(takeDocument, []);

  useEffect(() => {
    if (!inside) return undefined;
    let isLatest = true;
    inside.documentElement.lang = 'ru';
    const base = inside.createElement('base');
    base.target = '_blank';
    inside.head.replaceChildren(base);
    const show = (): void => {
      if (isLatest) setBody(inside.body);
    };
    // Without its styles the text can still be read.
    void dress(inside, stylesheet).then(show, show);
    return () => {
      isLatest = false;
    };
  }, [inside, stylesheet]);

  useEffect(() => {
    const outside = room.current;
    if (!outside || !body) return;
    const measure = (): void => {
      setSize({ room: outside.clientWidth, height: Math.max(400, body.scrollHeight) });
    };
    // The frame is in another document, whose own observer must watch what is inside.
    const Observer = outside.ownerDocument.defaultView?.ResizeObserver ?? ResizeObserver;
    const observer = new Observer(measure);
    observer.observe(outside);
    observer.observe(body);
    measure();
    return () => {
      observer.disconnect();
    };
  }, [body, width]);

  return (
    <div ref={room} className="viewport" style={{ blockSize: size.height * scale }}>
      <iframe
        ref={frame}
        title={title}
        onLoad={takeDocument}
        style={{
          blockSize: size.height,
          inlineSize: width,
          transform: `scale(${scale})`,
          marginInlineStart: Math.max(0, (size.room - width * scale) / 2),
        }}
      />
      {body && createPortal(children, body)}
    </div>
  );
}
