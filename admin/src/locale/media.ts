/** The library of pictures and files. */
export const media = {
  mediaLibrary: {
    mediaLibraryCard: {
      draft: 'Черновик',
      copy: 'Скопировать',
      copyUrl: 'Скопировать адрес',
      copyPath: 'Скопировать путь',
      copyName: 'Скопировать имя',
      copied: 'Скопировано',
    },
    mediaLibrary: {
      onDelete: 'Удалить выбранный файл?',
      fileTooLarge: 'Файл слишком велик.\nНаибольший размер — %{size} КБ.',
    },
    mediaLibraryModal: {
      loading: 'Загрузка…',
      close: 'Закрыть',
      noResults: 'Ничего не найдено.',
      noAssetsFound: 'Файлов пока нет.',
      noImagesFound: 'Картинок пока нет.',
      private: 'Личные ',
      images: 'Картинки',
      mediaAssets: 'Файлы',
      search: 'Найти…',
      uploading: 'Загружается…',
      upload: 'Загрузить с компьютера',
      download: 'Скачать',
      deleting: 'Удаляется…',
      deleteSelected: 'Удалить выбранное',
      chooseSelected: 'Вставить выбранное',
    },
  },
};
