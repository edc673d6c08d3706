/** A backend that tells our controls of itself, whichever it is. */
import type { BackendClass } from '../decap/backend.ts';
import { setImplementation } from '../entries/implementation.ts';

/** The same backend; its last instance is what `implementation()` gives. */
export function known(Backend: BackendClass): BackendClass {
  return class extends Backend {
    constructor(config: unknown, options?: unknown) {
      super(config, options);
      setImplementation(this);
    }
  };
}
