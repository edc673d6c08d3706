/** Forms for what Markdown has of its own, described as blocks are. */
import { address, longText, picturePath, text } from '../../../../src/fields/fields.ts';

export const linkFields = {
  url: address({
    label: 'Адрес',
    hint: 'Страница сайта, https://…, mailto:… или tel:…. Файл дают блоком «Файл»',
    required: true,
  }),
  text: text({
    label: 'Слова ссылки',
    hint: 'Назовите, куда она ведёт: не «здесь», а «бланк согласия»',
    required: true,
    max: 200,
  }),
};

export const pictureFields = {
  url: picturePath({ label: 'Картинка', required: true }),
  alt: text({
    label: 'Описание',
    hint: 'Что на картинке: его услышит тот, кто её не видит',
    required: true,
    max: 300,
  }),
};

export const codeFields = {
  value: longText({ label: 'Код', required: true }),
  lang: text({ label: 'Язык', max: 20 }),
};
