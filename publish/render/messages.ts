import type { BuildRequest, BuildResult } from './bundled/site.ts';

/** What the rendering process is asked. */
export interface Request {
  readonly id: number;
  readonly build: BuildRequest;
  /** Make everything from nothing. */
  readonly forget: boolean;
}

/** What it answers. */
export interface Reply {
  readonly id: number;
  readonly built?: BuildResult;
  readonly failed?: {
    readonly message: string;
    readonly entry?: string;
    /** What the editor of the entry has to do. */
    readonly advice?: string;
  };
}
