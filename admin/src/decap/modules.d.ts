/** The parts of Decap that come without types, as far as they are used here. */

declare module 'decap-cms-backend-proxy' {
  export class ProxyBackend {
    constructor(config: unknown, options?: unknown);
    branch: string;
    proxyUrl: string;
    options: { readonly initialWorkflowStatus?: string };
    request(payload: { action: string; params: object }): Promise<unknown>;
    authComponent(): unknown;
    authenticate(credentials?: unknown): Promise<unknown>;
    restoreUser(user?: unknown): Promise<unknown>;
    getEntry(path: string): Promise<import('./backend.ts').LoadedEntry>;
    entriesByFolder(
      folder: string,
      extension: string,
      depth: number,
    ): Promise<import('./backend.ts').LoadedEntry[]>;
    unpublishedEntries(): Promise<string[]>;
    unpublishedEntry(key: object): Promise<unknown>;
    persistEntry(entry: import('./backend.ts').Saved, options: object): Promise<unknown>;
  }
}

declare module 'decap-cms-backend-test' {
  export class TestBackend {
    constructor(config: unknown, options?: unknown);
    getEntry(path: string): Promise<import('./backend.ts').LoadedEntry>;
    entriesByFolder(
      folder: string,
      extension: string,
      depth: number,
    ): Promise<import('./backend.ts').LoadedEntry[]>;
    unpublishedEntries(): Promise<string[]>;
    unpublishedEntry(key: {
      id?: string | undefined;
      collection?: string | undefined;
      slug?: string | undefined;
    }): Promise<unknown>;
    getMedia(folder?: string): Promise<unknown[]>;
    normalizeAsset(asset: unknown): unknown;
  }
}

declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: import('../backend/forge/backend.ts').ForgeClass;
}

declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: import('../backend/forge/backend.ts').ForgeClass;
}

declare module 'decap-cms-lib-auth' {
  export class PkceAuthenticator {
    constructor(options: Readonly<Record<string, string>>);
    authenticate(
      options: { readonly scope: string },
      failed: (error: Error) => void,
    ): Promise<void>;
    completeAuth(done: (error: Error | null, credentials?: object) => void): Promise<void>;
  }
}

declare module 'decap-cms-widget-number' {
  const widget: { Widget(options?: object): import('decap-cms-core').CmsWidgetParam };
  export default widget;
}
declare module 'decap-cms-widget-boolean' {
  const widget: { Widget(options?: object): import('decap-cms-core').CmsWidgetParam };
  export default widget;
}
declare module 'decap-cms-widget-list' {
  const widget: { Widget(options?: object): import('decap-cms-core').CmsWidgetParam };
  export default widget;
}
declare module 'decap-cms-widget-object' {
  const widget: { Widget(options?: object): import('decap-cms-core').CmsWidgetParam };
  export default widget;
}
declare module 'decap-cms-locales/dist/esm/en/index.js' {
  const phrases: object;
  export default phrases;
}

declare module 'decap-cms-core/dist/esm/redux/index.js' {
  export const store: {
    getState(): {
      readonly entryDraft: import('immutable').Map<string, unknown>;
      readonly entries: import('immutable').Map<string, unknown>;
    };
    subscribe(listener: () => void): () => void;
  };
}

/** The manual as HTML (see `admin/vite/manual.ts`). */
declare module 'virtual:manual' {
  const html: string;
  export default html;
}
