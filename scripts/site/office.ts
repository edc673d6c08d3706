import type { SignIn } from '../../publish/office/editors.ts';
import { createOffice, type Office } from '../../publish/office/office.ts';
import type { Room } from '../../publish/room.ts';
import { readStatus } from '../../publish/status.ts';
import { Failure } from '../bootstrap/failure.mjs';

/**
 * Opens the service behind the editor.
 * @param room where the repository is that the editor writes to; made from `content` at the first start
 * @param onMain told of every commit that readers may see
 * @throws {Failure} when there is no git, or the repository cannot be opened
 */
export async function openOffice(room: Room, onMain: () => void): Promise<Office> {
  try {
    return await createOffice({
      repository: room.content,
      content: 'content',
      onMain,
      ...signInOf(process.env),
      publishing: () => readStatus(room.status),
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw reason.includes('spawn git ENOENT')
      ? new Failure('Редактору нужна программа git, а её нет.', 'установите git и повторите.')
      : new Failure(
          `Хранилище редактора ${room.content} не открывается: ${reason}`,
          `если его не жаль, удалите папку ${room.content}: она сделается заново из content.`,
        );
  }
}

/** Behind a front end that signs people in, names come from its headers and requests from its names. */
function signInOf({ OFFICE_SIGN_IN, OFFICE_NAMES = '' }: NodeJS.ProcessEnv): {
  readonly signIn: SignIn;
  readonly names: readonly string[];
} {
  if (OFFICE_SIGN_IN !== undefined && OFFICE_SIGN_IN !== 'headers')
    throw new Failure(`В OFFICE_SIGN_IN «${OFFICE_SIGN_IN}».`, 'напишите headers или уберите её.');
  return {
    signIn: OFFICE_SIGN_IN ?? 'local',
    names: OFFICE_NAMES.split(/[\s,]+/u).filter(Boolean),
  };
}
