/** Stands in for `@jsquash/webp`: 300 KB of WebAssembly for a conversion that the site does itself. */
export default function encode(): never {
  throw new Error('Перевод картинок в WebP отключён: его делает сайт.');
}
