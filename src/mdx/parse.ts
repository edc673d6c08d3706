/** The reader of entries: Markdown (GFM) and JSX tags as a tree, without running or compiling anything. */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import type { Root } from 'mdast';
import { gfm } from 'micromark-extension-gfm';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';

/** A tree, or why there is none. */
export type Parsed = { readonly tree: Root } | { readonly problem: ParseProblem };

export interface ParseProblem {
  /** Offset in the text where reading stopped. */
  readonly offset: number;
  readonly message: string;
}

/** More containers in one line than this are refused before a parser meets them: nesting costs it quadratic time. */
const maxContainers = 40;

/** Parses the text below the front matter (LF line ends). */
export function parseBody(body: string): Parsed {
  try {
    return {
      tree: fromMarkdown(body, {
        extensions: [gfm({ singleTilde: false }), mdxExpression(), mdxJsx(), mdxMd()],
        mdastExtensions: [gfmFromMarkdown(), mdxExpressionFromMarkdown(), mdxJsxFromMarkdown()],
      }),
    };
  } catch (error) {
    return { problem: explain(error, body) };
  }
}

/** The offset of a line nested too deeply to be parsed at all. Ask before {@link parseBody} and before any repair. */
export function tooDeepAt(body: string): number | undefined {
  const match = new RegExp(
    `^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${maxContainers},}|(?:[\\[*_~!][ \\t]?){2000,}`,
    'mu',
  ).exec(body);
  return match?.index;
}

interface ParserMessage {
  readonly reason?: string;
  readonly ruleId?: string;
  readonly place?: { readonly offset?: number; readonly start?: { readonly offset?: number } };
}

/** The parser's messages in Russian, by what its rules and reasons say. */
function explain(error: unknown, body: string): ParseProblem {
  const { reason = String(error), ruleId = '', place } = error as ParserMessage;
  const offset = place?.offset ?? place?.start?.offset ?? 0;
  const tag = /`(<\/?[\w.:-]*)/u.exec(reason)?.[1] ?? '';
  const name = tag.replace(/^<\/?/u, '');
  if (/^Expected a closing tag|Expected the closing tag/u.test(reason))
    return {
      offset,
      message: `Блок <${name}> не закрыт или закрыт не там. Поставьте </${name}> отдельной строкой, с пустой строкой до неё.`,
    };
  if (/Unexpected closing (?:slash|tag)/u.test(reason) || ruleId === 'end-tag-mismatch')
    return {
      offset,
      message:
        'Закрывающий тег без открывающего, или блоки закрыты не в том порядке. Закрывайте сначала внутренний блок.',
    };
  if (ruleId.includes('eof'))
    return {
      offset: Math.max(0, body.lastIndexOf('<', offset)),
      message: 'Тег блока не закончен: не хватает кавычки или знака «больше» (>).',
    };
  if (ruleId.includes('character'))
    return {
      offset,
      message:
        'Тег блока записан с ошибкой. Правильно так: <Callout title="Заголовок">, значения в прямых кавычках, между свойствами пробел.',
    };
  return { offset, message: 'Текст не удалось прочитать: проверьте теги блоков в этом месте.' };
}
