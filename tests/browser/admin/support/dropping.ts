import type { Locator } from '@playwright/test';

/** A file as it lies on somebody's disk. */
export interface DiskFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Drops a file of that many bytes, made in the page: too much to be sent there. */
export async function dropBig(place: Locator, name: string, bytes: number): Promise<void> {
  await place.evaluate(
    (element, [title, size]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(size)], title));
      element.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    },
    [name, bytes] as const,
  );
}

/** Drops a file there, as the mouse does. @returns whether the page has kept the browser from opening it */
export async function drop(place: Locator, { name, mimeType, buffer }: DiskFile): Promise<boolean> {
  return place.evaluate(
    (element, file) => {
      const bytes = Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], file.name, { type: file.mimeType }));
      // Where the mouse is, is on the screen.
      element.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = element.getBoundingClientRect();
      const at = { clientX: x + width / 2, clientY: y + height / 2 };
      const send = (type: string): boolean =>
        element.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, ...at }),
        );
      send('dragover');
      return !send('drop');
    },
    { name, mimeType, base64: buffer.toString('base64') },
  );
}
