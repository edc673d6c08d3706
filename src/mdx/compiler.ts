/** The second opinion: the compiler of the build itself must see no program in a text that our own reader passed. Node only. */
import { mdxToMdast } from 'satteri';
import { normalizeText } from './bytes.ts';
import type { Finding } from './finding.ts';
import { splitFrontMatter } from './frontMatter.ts';
import { walk } from './walk.ts';

const programs = new Set(['mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm', 'html']);

/** Findings of an entry that our check finds nothing wrong with. */
export function checkCompiler(source: string, file: string): Finding[] {
  const body = splitFrontMatter(normalizeText(source))?.body ?? '';
  const finding = (code: string, message: string): Finding => ({
    code,
    level: 'error',
    file,
    line: 1,
    column: 1,
    quote: '',
    message,
  });
  try {
    const found: Finding[] = [];
    walk(mdxToMdast(body, { position: false, features: { frontmatter: false } }), (node) => {
      if (programs.has(node.type))
        found.push(
          finding(
            'expression',
            'Сборщик сайта видит в тексте программу. Проверьте фигурные скобки и строки с import и export.',
          ),
        );
    });
    return found.slice(0, 1);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      finding(
        'mdx-syntax',
        `Сборщик сайта не смог прочитать текст: ${reason.slice(0, 200)}. Проверьте теги блоков.`,
      ),
    ];
  }
}
