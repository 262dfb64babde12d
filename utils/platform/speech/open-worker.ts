import address from './embedded-worker.ts?worker&url';

/** `TrustedScriptURL` where the browser has trusted types, and not yet a type of TypeScript's. */
type Policies = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): URL } };

function policies(): Policies | undefined {
  return 'trustedTypes' in globalThis ? (globalThis as unknown as { trustedTypes: Policies }).trustedTypes : undefined;
}

let trusted: string | URL | undefined;

/** The pages' content policy lets a script's address in only through a named policy; this one knows the worker's own address alone. */
function trustedAddress(): string | URL {
  trusted ??=
    policies()
      ?.createPolicy('voice', { createScriptURL: () => address })
      .createScriptURL('') ?? address;
  return trusted;
}

/** Starts the worker that makes the embedded voice's sound. */
export function openWorker(): Worker {
  return new Worker(trustedAddress(), { type: 'module', name: 'embedded-voice' });
}
