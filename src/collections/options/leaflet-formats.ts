/** Sheets a leaflet is laid out for. */
export const leafletFormats = [
  { value: 'a4', label: 'А4, один лист' },
  { value: 'a5', label: 'А5, две на листе' },
  { value: 'trifold', label: 'Буклет из трёх полос' },
  { value: 'a6', label: 'А6, четыре на листе' },
] as const;
export type LeafletFormat = (typeof leafletFormats)[number]['value'];
