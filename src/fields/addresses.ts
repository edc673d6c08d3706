/** The one predicate for addresses: links, pictures and block attributes are all held against it. */

/** Whether an address leads outside the site and is of a scheme readers may be sent to. */
export function isExternalAddress(value: string): boolean {
  if (!/^(?:https?:\/\/[^/\\@]|mailto:[^\\]|tel:\+?[\d-]+$)/i.test(value) || !isDecodable(value))
    return false;
  if (/^(?:mailto|tel):/i.test(value)) return true;
  if (!URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === '' && password === '';
}

/** Whether an address is a path of this site from its root (`/guides/ais/`) or an anchor (`#part`). */
export function isInternalAddress(value: string): boolean {
  if (!isDecodable(value)) return false;
  if (value.startsWith('#')) return value.length > 1;
  if (!value.startsWith('/') || value.startsWith('//')) return false;
  const [path = ''] = value.split(/[?#]/u);
  return !path.split('/').some((part) => /^(?:\.|%2e){1,2}$/i.test(part));
}

/** Whether an address may stand in content at all. */
export function isAddress(value: string): boolean {
  return isInternalAddress(value) || isExternalAddress(value);
}

function isDecodable(value: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
  if (/[\u0000-\u0020\u007f-\u009f\\\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(value))
    return false;
  try {
    decodeURI(value);
    return true;
  } catch {
    return false;
  }
}
