/** What a page of ours may hold, whatever its content: the output side of safe MDX. */
import type { Page, PageElement } from './html.ts';

const forbidden = new Set(['base', 'iframe', 'frame', 'object', 'embed', 'style', 'applet']);

function inElement(element: PageElement): string[] {
  const { name, attributes } = element;
  const faults = Object.entries(attributes).flatMap(([attribute, value]) => {
    if (attribute.startsWith('on')) return [`обработчик ${attribute} в <${name}>`];
    if (attribute === 'style') return [`оформление внутри <${name}>`];
    if (/^\s*(?:javascript|data|vbscript):/iu.test(value)) return [`адрес-программа в <${name}>`];
    return [];
  });
  if (forbidden.has(name)) faults.push(`запрещённый элемент <${name}>`);
  const { src, type, action = '', method = 'get' } = attributes;
  if (name === 'script' && src === undefined && type !== 'application/ld+json')
    faults.push(`программа внутри страницы: ${element.text.slice(0, 60)}`);
  if (name === 'script' && /^(?:[a-z]+:)?\/\//iu.test(src ?? ''))
    faults.push(`чужая программа ${src ?? ''}`);
  if (name === 'form' && (/^(?:[a-z]+:)?\/\//iu.test(action) || method.toLowerCase() !== 'get'))
    faults.push('форма, которая что-то отправляет');
  return faults;
}

/** @returns what is wrong, in Russian */
export function policyFaults(page: Page, html: string): string[] {
  const [root] = page.all('html');
  const headings = page.all('h1');
  const [title] = page.all('title');
  return [
    ...page.elements.flatMap(inElement),
    ...(html.includes('__ASTRO_') ? ['внутренняя метка сборщика'] : []),
    ...(root?.attributes['lang'] === 'ru' ? [] : ['не сказано, что страница на русском']),
    ...(headings.length === 1 && headings[0]?.text !== ''
      ? []
      : [`заголовков h1: ${headings.length}`]),
    ...((title?.text ?? '') === '' ? ['нет заголовка окна'] : []),
  ];
}
