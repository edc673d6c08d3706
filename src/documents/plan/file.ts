import { createElement } from 'react';
import { planParts } from '../../collections/options/plan-parts.ts';
import { readableAddress } from '../../blocks/readable-address.ts';
import { addressOf, planItems, shortAddressOf, site, type Entry } from '../../content.ts';
import { typeset } from '../../mdx/typeset.ts';
import { lastChange } from '../../queries/changed.ts';
import { absolute, href } from '../../routes/links.ts';
import { saveName, type Download } from '../download.ts';
import { htmlOf } from '../paper/html.ts';
import { pageRules } from '../paper/pageRules.ts';
import paper from '../paper/paper.css?inline';
import textStyle from '../paper/text.css?inline';
import paperStyle from '../papers/paper.css?inline';
import { print } from '../press/press.ts';
import { Plan, type PlanText } from './Plan.tsx';
import own from './plan.css?inline';

const title = 'План Года цифровизации';
const lead =
  'Мероприятия Года и переход на электронный профсоюзный билет. Отмечайте сделанное в последнем столбце.';

/** The whole plan as a PDF to hang up; none where it cannot be printed. */
export async function printPlan(): Promise<Download[]> {
  const items = await planItems();
  const plan: PlanText = {
    title,
    lead,
    tables: planParts.map(({ value, label }) => ({
      title: label,
      rows: items.filter(({ data }) => data.part === value).map(rowOf),
    })),
    section: typeset(site.title),
    organization: typeset(site.organizationShort),
  };
  const foot = readableAddress(absolute(shortAddressOf('/plan/')));
  const made = await print({
    html: htmlOf(title, createElement(Plan, { plan }), [
      paper,
      textStyle,
      paperStyle,
      own,
      pageRules({ foot, head: [title, plan.section] }),
    ]),
    about: { title, author: plan.organization, subject: lead, changed: lastChange(items) },
  });
  if (!made) return [];
  return [
    {
      address: '/files/plan/plan-goda.pdf',
      title: 'План для печати',
      saveAs: saveName(title, 'pdf'),
      format: 'PDF',
      bytes: made.bytes,
      pages: made.pages,
      note: 'Таблица с местом для отметок.',
    },
  ];
}

function rowOf(entry: Entry<'plan'>) {
  const { number, title: name, dueText, responsible } = entry.data;
  return {
    number,
    title: typeset(name),
    href: href(addressOf(entry)),
    due: typeset(dueText),
    responsible: typeset(responsible),
  };
}
