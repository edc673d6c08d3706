import { createOffice, type Office } from '../../publish/office/office.ts';
import { readStatus } from '../../publish/status.ts';
import { Failure } from '../bootstrap/failure.mjs';

/** The bare repository that the editor writes to; made from `content` at the first start. */
export const officeRepository = 'var/content';

/**
 * Opens the service behind the editor.
 * @throws {Failure} when there is no git, or the repository cannot be opened
 */
export async function openOffice(): Promise<Office> {
  try {
    return await createOffice({
      repository: officeRepository,
      content: 'content',
      publishing: () => readStatus('var/status.json'),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw reason.includes('spawn git ENOENT')
      ? new Failure('Редактору нужна программа git, а её нет.', 'установите git и повторите.')
      : new Failure(
          `Хранилище редактора ${officeRepository} не открывается: ${reason}`,
          `если его не жаль, удалите папку ${officeRepository}: она сделается заново из content.`,
        );
  }
}
