/** On the page 404: offers the addresses nearest to the one that was asked for. */

type Known = readonly [address: string, title: string];

/** Levenshtein's distance of two strings: how many letters to change, add or drop. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The path as people read it; one that is not UTF-8 stays as it is. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

const lastPart = (address: string) => address.split('/').filter(Boolean).at(-1) ?? '';

async function offerNear(): Promise<void> {
  const place = document.querySelector<HTMLElement>('#near-addresses');
  const asked = lastPart(readable(location.pathname)).toLowerCase();
  if (!place || asked === '') return;
  const known = (await (await fetch(place.dataset['index'] ?? '')).json()) as Known[];
  const near = known
    .map(([address, title]) => ({ address, title, far: distance(asked, lastPart(address)) }))
    .filter(
      ({ address, far }) =>
        far <= Math.max(2, asked.length / 3) ||
        (asked.length > 4 && lastPart(address).includes(asked)),
    )
    .sort((a, b) => a.far - b.far)
    .slice(0, 5);
  for (const { address, title } of near) {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = title;
    const item = document.createElement('li');
    item.append(link);
    place.querySelector('ul')?.append(item);
  }
  place.hidden = near.length === 0;
}

void offerNear();
