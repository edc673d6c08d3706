import { describe, expect, it } from 'vitest';
import {
  breadcrumbList,
  eventThing,
  faqPage,
  howTo,
  jsonLdText,
  newsArticle,
  webSite,
} from '../../../src/machine/structured.ts';
import { entry, publisher, seminar } from './fixtures.ts';

describe('jsonLdText', () => {
  it('cannot end its script, and reads back the same', () => {
    const thing = faqPage([
      { question: '</script><script>alert(1)</script>', answer: '<!-- & \u2028' },
    ]);
    const text = jsonLdText(thing);
    expect(text).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(text)).toEqual(thing);
  });
});

describe('breadcrumbList', () => {
  it('begins at home once, with full addresses', () => {
    const crumbs = [
      { title: 'Главная', address: '/' },
      { title: 'План', address: '/plan/' },
    ];
    expect(breadcrumbList(crumbs, publisher).itemListElement).toEqual([
      {
        '@type': 'ListItem',
        position: 1,
        name: 'Цифровой Профсоюз',
        item: 'https://example.ru/digital/',
      },
      { '@type': 'ListItem', position: 2, name: 'План', item: 'https://example.ru/digital/plan/' },
    ]);
  });
});

describe('newsArticle', () => {
  it('is dated with the offset of Chita and has a picture', () => {
    const news = {
      title: 'Начало',
      description: 'Коротко',
      date: '2020-02-27',
      category: 'report',
      updated: '2020-03-01',
    };
    expect(newsArticle(entry('news', 'start', news), publisher)).toMatchObject({
      '@type': 'NewsArticle',
      datePublished: '2020-02-27T00:00:00+09:00',
      dateModified: '2020-03-01T00:00:00+09:00',
      image: ['https://example.ru/digital/og/news/start.png'],
      articleSection: 'Отчёты',
    });
  });
});

describe('eventThing', () => {
  it('tells a place from a link', () => {
    expect(eventThing(entry('events', 'a', seminar), publisher)).toMatchObject({
      startDate: '2020-04-27T14:00:00+09:00',
      eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'Place', name: 'г. Чита; зал, уточните' },
    });
    const online = {
      ...seminar,
      place: 'Дистанционно',
      start: '2020-04-27',
      end: '',
      status: 'moved',
    };
    expect(eventThing(entry('events', 'a', online), publisher)).toMatchObject({
      startDate: '2020-04-27',
      endDate: '2020-04-27',
      eventStatus: 'https://schema.org/EventRescheduled',
      location: { '@type': 'VirtualLocation', url: 'https://example.ru/digital/events/a/' },
    });
  });
});

describe('howTo and webSite', () => {
  it('number the steps and lead to the search', () => {
    const page = { title: 'Шаги', description: 'По порядку', address: '/plan/route/primary/' };
    expect(
      howTo(page, [{ title: 'Первый', address: '/plan/shag-01/' }, { title: 'Второй' }], publisher)
        .step,
    ).toEqual([
      {
        '@type': 'HowToStep',
        position: 1,
        name: 'Первый',
        text: 'Первый',
        url: 'https://example.ru/digital/plan/shag-01/',
      },
      { '@type': 'HowToStep', position: 2, name: 'Второй', text: 'Второй' },
    ]);
    expect(webSite(publisher)).toHaveProperty(
      'potentialAction.target.urlTemplate',
      'https://example.ru/digital/search/?q={search_term_string}',
    );
  });
});
