import type { ShareTarget } from '../collections/options/share-targets.ts';

type SharePlace = Exclude<ShareTarget, 'copy' | 'native'>;

/** The addresses by which the places take a link; each is documented by the place itself. */
const addresses: Record<SharePlace, (url: string, title: string) => string> = {
  max: (url, title) => `https://max.ru/:share?text=${title}%20${url}`,
  vk: (url, title) => `https://vk.com/share.php?url=${url}&title=${title}`,
  ok: (url, title) => `https://connect.ok.ru/offer?url=${url}&title=${title}`,
  telegram: (url, title) => `https://t.me/share/url?url=${url}&text=${title}`,
};

/** Where a reader goes to pass a page on: a plain link, so that nothing of the place is loaded before. */
export function shareAddress(place: SharePlace, url: string, title: string): string {
  return addresses[place](encodeURIComponent(url), encodeURIComponent(title));
}
