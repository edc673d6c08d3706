/** An address as people read and type it: without scheme, `www.` and a closing slash, letters instead of `%D1…`. */
export function readableAddress(address: string): string {
  const bare = address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/(?<=.)\/$/, '');
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}

/** The host of an address, without `www.`; the whole address when it has none. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host.replace(/^www\./, '') : address;
}
