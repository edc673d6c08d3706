/** The code page of Russian DOS, in which Windows 7 reads names inside of archives: letters of CP866 from 0x80 on. */
const letters =
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп' +
  '░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00a0';
const codes = new Map(Array.from(letters, (letter, index) => [letter, 0x80 + index]));

/** A text in CP866; nothing when it has a character that is not there. */
export function toCp866(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const letter of text) {
    const code = letter < '\u0080' ? letter.charCodeAt(0) : codes.get(letter);
    if (code === undefined) return undefined;
    bytes.push(code);
  }
  return Uint8Array.from(bytes);
}
