/** Stands in for `ajv-errors`, see `ajv.ts`. */
export default function ajvErrors(): void {
  // Nothing to extend.
}
