/** What search calls the pages that lead to others: «Новости», «Бланки», «Словарь». */
export const sectionsLabel = 'Разделы';
