/** Office files: macros, ActiveX, and what is fetched from elsewhere when the file is opened. */
import { refused } from './refusal.ts';
import type { ZipMember } from './zip.ts';

interface Rule {
  readonly code: string;
  readonly message: string;
}

const macros: Rule = {
  code: 'file-macros',
  message: 'В файле есть макросы, такие не публикуют. Сохраните его без макросов.',
};
const active: Rule = {
  code: 'file-active',
  message: 'В файле есть элементы ActiveX, такие не публикуют. Удалите их и сохраните заново.',
};
const external: Rule = {
  code: 'file-external',
  message:
    'Файл при открытии обращается к другому файлу или сайту (внешний шаблон, рисунок или объект). Разорвите связь и сохраните заново.',
};
const broken: Rule = {
  code: 'file-broken',
  message: 'Файл повреждён и не открывается. Сохраните его заново.',
};

/** Names of parts, OOXML (ECMA-376) and OpenDocument. */
const forbiddenNames: readonly (readonly [RegExp, Rule])[] = [
  [/vba(?:project|data)|macrosheets\/|intlmacrosheets\/|(?:^|\/)(?:basic|scripts)\//iu, macros],
  [/activex|ctrlprops\//iu, active],
];

const forbiddenText: readonly (readonly [RegExp, Rule])[] = [
  // ISO/IEC 29500-2 forbids a DTD in every part; OpenDocument writers make none either.
  [/<!DOCTYPE|<!ENTITY/u, broken],
  [/macroEnabled|ms-office\.vba|<script:|<office:script\b|xlm(?:Intl)?Macrosheet/iu, macros],
  [/ms-office\.activeX|controls\/activeX|<w:control\b/u, active],
  [/<ddeLink\b|<(?:w:)?instrText[^>]*>\s*"?DDE(?:AUTO)?\b|w:instr="\s*DDE/u, external],
];

/** Relations that wait for a click, or that a program asks about before following. */
const harmlessRelation = /\/(?:hyperlink|externalLinkPath)$/u;

/** @throws OfficeError (415) */
export function inspectOffice(name: string, members: readonly ZipMember[]): void {
  const refuse = ({ code, message }: Rule): never => {
    throw refused(name, code, message);
  };
  for (const member of members) {
    for (const [pattern, rule] of forbiddenNames) if (pattern.test(member.name)) refuse(rule);
    if (!/\.(?:xml|rels|vml|rdf)$/iu.test(member.name)) continue;
    const text = decode(member.bytes);
    for (const [pattern, rule] of forbiddenText) if (pattern.test(text)) refuse(rule);
    if (/\.rels$/iu.test(member.name) && reachesOut(text)) refuse(external);
  }
}

/** Whether a part of relations loads anything from outside by itself. */
function reachesOut(text: string): boolean {
  return [...text.matchAll(/<[^<>]*\bTargetMode\s*=\s*["']\s*External\s*["'][^<>]*>/gu)].some(
    ([relation]) => {
      const type = /\bType\s*=\s*["']([^"']*)["']/u.exec(relation)?.[1] ?? '';
      return !harmlessRelation.test(type.trim());
    },
  );
}

/** XML as text, with numeric references resolved so that no word hides behind them. */
function decode(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  const first = bytes[0] === 0 ? 'utf-16be' : bytes[1] === 0 ? 'utf-16le' : 'utf-8';
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : first;
  return new TextDecoder(encoding)
    .decode(bytes)
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/giu, (whole, hex?: string, decimal?: string) => {
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return point > 0 && point < 0x80 ? String.fromCodePoint(point) : whole;
    });
}
