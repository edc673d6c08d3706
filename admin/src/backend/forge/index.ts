/** The backends of forges; their code is big, and only an office that stores there loads it. */
import { ForgejoBackend } from 'decap-cms-backend-forgejo';
import { GitLabBackend } from 'decap-cms-backend-gitlab';
import type { BackendClass } from '../../decap/backend.ts';
import { forgejoStore } from './forgejo.ts';
import { gitlabStore } from './gitlab.ts';
import { guarded } from './guard.ts';

export const forges: Readonly<Record<string, BackendClass>> = {
  forgejo: guarded(ForgejoBackend, forgejoStore),
  gitlab: guarded(GitLabBackend, gitlabStore),
};
