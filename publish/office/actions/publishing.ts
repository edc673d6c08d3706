/** What readers see now and what is on its way to them, for the status line of the CMS. */
import type { Action } from '../context.ts';

/** A `PublishStatus`, or null when nothing has been published yet. */
export const publishing: Action = async ({ publishing: status }) => (await status()) ?? null;
