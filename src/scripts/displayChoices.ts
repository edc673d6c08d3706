/** The settings of «Версия для слабовидящих»; each name is a `data-` attribute of the page, an empty value means none. */
export const displayChoices = [
  {
    name: 'size',
    title: 'Размер букв',
    options: [
      { value: '', label: '100 %' },
      { value: '125', label: '125 %' },
      { value: '150', label: '150 %' },
      { value: '175', label: '175 %' },
      { value: '200', label: '200 %' },
    ],
  },
  {
    name: 'scheme',
    title: 'Цвета',
    options: [
      { value: '', label: 'Как в системе' },
      { value: 'light', label: 'Светлые' },
      { value: 'dark', label: 'Тёмные' },
      { value: 'black-on-white', label: 'Чёрным по белому' },
      { value: 'white-on-black', label: 'Белым по чёрному' },
      { value: 'blue', label: 'Синим по голубому' },
      { value: 'sepia', label: 'Коричневым по бежевому' },
    ],
  },
  {
    name: 'spacing',
    title: 'Расстояния',
    options: [
      { value: '', label: 'Обычные' },
      { value: 'wide', label: 'Увеличенные' },
      { value: 'wider', label: 'Большие' },
    ],
  },
  {
    name: 'pictures',
    title: 'Картинки',
    options: [
      { value: '', label: 'Показывать' },
      { value: 'off', label: 'Не показывать' },
    ],
  },
] as const;
