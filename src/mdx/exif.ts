/** Whether a photo tells where it was taken. */

const gpsTag = 0x8825;
const latitudeTag = 2;

/** Looks for GPS coordinates in EXIF (TIFF 6.0 structure, EXIF 2.3 §4.6.3) and XMP (`exif:GPSLatitude`). */
export function hasLocation(exif: Buffer | undefined, xmp: Buffer | undefined): boolean {
  if (xmp?.includes('GPSLatitude') === true) return true;
  if (!exif) return false;
  const tiff = exif.subarray(exif.toString('latin1', 0, 6) === 'Exif\0\0' ? 6 : 0);
  try {
    const little = tiff.toString('latin1', 0, 2) === 'II';
    const gps = entryOf(tiff, long(tiff, 4, little), gpsTag, little);
    return gps !== undefined && entryOf(tiff, gps, latitudeTag, little) !== undefined;
  } catch {
    // Broken EXIF tells no place; browsers and sharp ignore it as well.
    return false;
  }
}

/** The value (a 32-bit number) of a tag in the directory at an offset. */
function entryOf(
  tiff: Buffer,
  directory: number,
  tag: number,
  little: boolean,
): number | undefined {
  const count = short(tiff, directory, little);
  for (let i = 0; i < count; i += 1) {
    const entry = directory + 2 + i * 12;
    if (short(tiff, entry, little) === tag) return long(tiff, entry + 8, little);
  }
  return undefined;
}

const short = (bytes: Buffer, at: number, little: boolean): number =>
  little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
const long = (bytes: Buffer, at: number, little: boolean): number =>
  little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
