/** Small answers: who is signed in, what the check says, and what Decap asks for and does not get. */
import { missingFiles } from '../checks.ts';
import type { Action } from '../context.ts';
import { isHeld } from '../../../src/mdx/finding.ts';
import { placeOfPath } from '../places.ts';
import { read, shapes } from '../shapes.ts';

export const whoami: Action = (_, __, { name, email, role }) =>
  Promise.resolve({ name, email, login: email, role });

/** The same check as before publication, for a text that is not saved. `files`: names beside the entry, when known. */
export const checkEntry: Action = async ({ checks }, params) => {
  const { path, raw, files } = read(shapes.checkEntry, params);
  const { place } = placeOfPath(path);
  const checked = await checks.run(place, raw);
  const folder = place.kind === 'entry' ? place.folder : '';
  const beside = new Map((files ?? []).map((name) => [`${folder}/${name}`, '']));
  const missing = files ? missingFiles(place, checked, beside) : [];
  const findings = [...checked.findings, ...missing];
  return { findings, held: isHeld(findings) };
};

/** A draft is previewed in the editor; no address shows it. */
export const getDeployPreview: Action = () => Promise.resolve(null);
export const getNotes: Action = () => Promise.resolve({ notes: [] });
export const getPRMetadata: Action = () => Promise.resolve({ metadata: null });
