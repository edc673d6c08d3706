import { site } from '../content.ts';

/** An address inside the section as a page on this server links to it: with the base in front. */
export function href(address: string): string {
  return address.startsWith('/') ? site.base + address.slice(1) : address;
}

/** The full address of a page: for feeds, calendars, QR codes and canonical links. */
export function absolute(address: string): string {
  return new URL(href(address), site.address).href;
}
