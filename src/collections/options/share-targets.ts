/** Places a page can be shared to. Which are shown, and in what order, the site's settings say. */
export const shareTargets = [
  { value: 'max', label: 'MAX' },
  { value: 'vk', label: 'ВКонтакте' },
  { value: 'ok', label: 'Одноклассники' },
  { value: 'telegram', label: 'Telegram' },
  { value: 'copy', label: 'Скопировать ссылку' },
  { value: 'native', label: 'Отправить…' },
] as const;
export type ShareTarget = (typeof shareTargets)[number]['value'];
