/** The text of a form that a reader opens: Word or plain text. */
import { strFromU8, unzipSync } from 'fflate';
import { decodeText } from '../../documents/check/decodeText.ts';
import { Refusal } from '../../documents/check/refusal.ts';
import { unescapeXml } from '../../documents/check/unescapeXml.ts';

const megabyte = 1024 * 1024;
const part = 'word/document.xml';

/**
 * @throws {Refusal} in Russian, when it is no such file
 */
export function textOfFile(bytes: Uint8Array): string {
  if (bytes.length > 5 * megabyte)
    throw new Refusal('Файл больше 5 МБ. Вставьте текст бланка в поле выше.');
  const start = bytes.subarray(0, 4).join();
  if (start === '80,75,3,4') return textOfWord(bytes);
  if (start === '208,207,17,224')
    throw new Refusal('Это старый формат .doc. Сохраните бланк как .docx или вставьте его текст.');
  if (start === '37,80,68,70')
    throw new Refusal('Это PDF. Откройте его, скопируйте текст и вставьте в поле выше.');
  const text = decodeText(bytes);
  if (text.includes('\u0000'))
    throw new Refusal('Это не текст и не файл Word. Вставьте текст бланка в поле выше.');
  return text;
}

function textOfWord(bytes: Uint8Array): string {
  let xml: string;
  try {
    const files = unzipSync(bytes, {
      // A bomb is not unpacked: no form takes more.
      filter: ({ name, originalSize }) => name === part && originalSize < 20 * megabyte,
    });
    xml = strFromU8(files[part] ?? new Uint8Array());
  } catch {
    xml = '';
  }
  if (xml === '' || /<!DOCTYPE|<!ENTITY/u.test(xml))
    throw new Refusal('Это не файл Word. Сохраните бланк как .docx или вставьте его текст.');
  return [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)\b|<\/w:(p)>/gu)]
    .map(([, text, space, end]) =>
      end ? '\n' : space === 'tab' ? ' ' : space ? '\n' : unescapeXml(text ?? ''),
    )
    .join('')
    .trim();
}
