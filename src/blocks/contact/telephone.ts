/**
 * The address that dials a number as people write it: `tel:+73022000000;ext=12` (RFC 3966).
 * A long-distance number with the Russian 8 in front becomes +7, which works from abroad too.
 */
export function telephoneAddress(phone: string): string {
  const [number = '', extension = ''] = phone.split('доб.');
  const digits = number.replace(/\D/g, '');
  const international =
    digits.length === 11 && /^[78]/.test(digits) ? `+7${digits.slice(1)}` : digits;
  const ext = extension.replace(/\D/g, '');
  return `tel:${international}${ext === '' ? '' : `;ext=${ext}`}`;
}
