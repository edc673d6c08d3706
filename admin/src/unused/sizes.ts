/** «120 КБ», «1,4 МБ». @param bytes the size of a file */
export function sizeInWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1024) return `${kilobytes}\u00a0КБ`;
  const megabytes = (bytes / 1024 / 1024).toLocaleString('ru', { maximumFractionDigits: 1 });
  return `${megabytes}\u00a0МБ`;
}
