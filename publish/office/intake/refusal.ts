import { OfficeError } from '../errors.ts';

/** A refusal of one file, named so that an editor who uploads several knows which. */
export function refused(name: string, code: string, message: string, status = 415): OfficeError {
  return new OfficeError(status, code, `«${name.slice(0, 100)}»: ${message}`, { file: name });
}
