import { filePath, group, list, picturePath, text } from '../../fields/fields.ts';

/** A picture beside the entry; the alternative text is what those who do not see it get. */
export const picture = group({
  label: 'Картинка',
  hint: 'jpg, png или webp, ширина от 1200 точек',
  fields: {
    src: picturePath({ label: 'Файл картинки', required: true }),
    alt: text({
      label: 'Что на картинке',
      hint: 'Для тех, кто не видит картинку',
      required: true,
      max: 200,
    }),
    caption: text({ label: 'Подпись', max: 200 }),
    credit: text({ label: 'Автор', max: 100 }),
  },
});

/** Files offered for download with the entry. */
export const attachments = list({
  label: 'Файлы',
  hint: 'Документы, которые можно скачать',
  max: 20,
  of: group({
    label: 'Файл',
    required: true,
    fields: {
      src: filePath({ label: 'Файл', required: true }),
      title: text({ label: 'Название', hint: 'Так его увидит читатель', required: true, max: 120 }),
    },
  }),
});
