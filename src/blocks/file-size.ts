const kilobyte = 1024;

/** A number of bytes in words: «45 КБ», «1,2 МБ». Nothing is smaller than «1 КБ». */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / kilobyte));
  if (kilobytes < kilobyte) return `${String(kilobytes)}\u00a0КБ`;
  const megabytes = (bytes / kilobyte ** 2).toFixed(1).replace(/\.0$/, '').replace('.', ',');
  return `${megabytes}\u00a0МБ`;
}
