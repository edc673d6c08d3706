/** What the preview must be told, because only the form and the site know it. */
export interface PreviewContext {
  /** The address to show a picture from: `./foto.webp` → a blob or an address of the service. */
  readonly picture: (path: string) => string;
  /** An address of the section with its base: `/forms/` → `/digital/forms/`. */
  readonly address: (address: string) => string;
  /** The whole address, as a QR code needs it. */
  readonly whole: (address: string) => string;
}
