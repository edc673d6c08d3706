/** The picture a page without one of its own is shared with. */
export const defaultOgAddress = '/og/default.png';

/** The address, without base, of the Open Graph picture of an entry's page: `/news/a/` → `/og/news/a.png`. */
export function ogAddress(address: string): string {
  return `/og${address.replace(/\/$/, '')}.png`;
}

/** The address of the page that a picture is for. */
export function pageOfOg(picture: string): string {
  return picture.replace(/^\/og/, '').replace(/\.png$/, '/');
}
