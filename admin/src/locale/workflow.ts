/** The board of drafts. Russian has three plural forms, parted by `||||`. */
export const workflow = {
  workflow: {
    workflow: {
      loading: 'Загрузка черновиков',
      workflowHeading: 'Черновики и проверка',
      newPost: 'Создать',
      description:
        '%{smart_count} запись ждёт проверки, готово к публикации: %{readyCount}. |||| %{smart_count} записи ждут проверки, готово к публикации: %{readyCount}. |||| %{smart_count} записей ждут проверки, готово к публикации: %{readyCount}. ',
      dateFormat: 'DD.MM.YYYY',
    },
    workflowCard: {
      lastChange: '%{date}, %{author}',
      lastChangeNoAuthor: '%{date}',
      lastChangeNoDate: '%{author}',
      deleteChanges: 'Удалить правки',
      deleteNewEntry: 'Удалить новую запись',
      publishChanges: 'Опубликовать правки',
      publishNewEntry: 'Опубликовать запись',
    },
    workflowList: {
      onDeleteEntry: 'Удалить эту запись?',
      onPublishingNotReadyEntry:
        'Публиковать можно только записи из столбца «Готово». Перетащите карточку туда.',
      onPublishEntry: 'Опубликовать эту запись?',
      draftHeader: 'Черновики',
      inReviewHeader: 'На проверке',
      readyHeader: 'Готово',
      currentEntries:
        '%{smart_count} запись |||| %{smart_count} записи |||| %{smart_count} записей',
    },
  },
};
