import { useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { createPortal } from 'react-dom';

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
  const [body, setBody] = useState<HTMLElement>();
  const [size, setSize] = useState({ room: width, height: 800 });
  const scale = Math.min(1, size.room / width);

  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (!inside) return;
    inside.documentElement.lang = 'ru';
    const link = inside.createElement('link');
    link.rel = 'stylesheet';
    link.href = stylesheet;
    const base = inside.createElement('base');
    base.target = '_blank';
    inside.head.replaceChildren(base, link);
    setBody(inside.body);
  }, [stylesheet]);

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
