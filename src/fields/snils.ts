/** Numbers up to this one have no check digits (ПФР, 2013). */
const lastWithout = 1_001_998;

/** Whether eleven digits can be an insurance number: the last two are a check sum of the others (ПФР, 2013). */
export function isSnils(digits: string): boolean {
  const body = digits.slice(0, 9);
  if (Number(body) <= lastWithout) return true;
  const sum = Array.from(body).reduce((total, digit, i) => total + Number(digit) * (9 - i), 0);
  return (sum % 101) % 100 === Number(digits.slice(9));
}

/** Whether eleven digits are surely one: samples of noughts are not. */
export function looksLikeSnils(digits: string): boolean {
  return Number(digits.slice(0, 9)) > lastWithout && isSnils(digits);
}
