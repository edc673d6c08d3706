/** Who speaks in feeds, calendars and structured data, and how addresses are written in full. */
export interface Publisher {
  readonly title: string;
  readonly description: string;
  readonly organization: string;
  readonly organizationShort: string;
  /** IANA name. */
  readonly timeZone: string;
  /** The full address of an address from the section's root. */
  readonly absolute: (address: string) => string;
  /** Sets a line of text by the rules of Russian typography: dashes, quotes, spaces that do not break. */
  readonly typeset: (text: string) => string;
  /** The moment the release is built for. */
  readonly released: Date;
}
