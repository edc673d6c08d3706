import { useEffect, useRef, useState } from 'react';

type GetAsset = (path: string) => { toString(): string };
type Picture = (path: string) => string;

/**
 * Addresses of pictures, which may arrive long after the text they stand in. Decap gives another `getAsset` at every
 * key; this function is another one only when a picture it has been asked for has got another address.
 */
export function usePictures(getAsset: GetAsset): Picture {
  const latest = useRef(getAsset);
  latest.current = getAsset;
  const [given] = useState(() => new Map<string, string>());
  const addressOf: Picture = (path) => (path === '' ? '' : latest.current(path).toString());
  const remembering = (): Picture => (path) => {
    const address = addressOf(path);
    given.set(path, address);
    return address;
  };
  const [picture, setPicture] = useState(remembering);
  useEffect(() => {
    if ([...given].every(([path, address]) => addressOf(path) === address)) return;
    given.clear();
    setPicture(remembering);
  });
  return picture;
}
