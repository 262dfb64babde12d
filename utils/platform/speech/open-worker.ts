import sound from './embedded-worker.ts?worker&url';
import readings from './readings-worker.ts?worker&url';

/** `TrustedScriptURL` where the browser has trusted types, and not yet a type of TypeScript's. */
type Policies = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): URL } };

function policies(): Policies | undefined {
  return 'trustedTypes' in globalThis ? (globalThis as unknown as { trustedTypes: Policies }).trustedTypes : undefined;
}

let opens: ((address: string) => string | URL) | undefined;

/** The pages' content policy lets a script's address in only through a named policy; this one knows the addresses of our own workers alone. */
function trustedAddress(address: string): string | URL {
  if (!opens) {
    const policy = policies()?.createPolicy('voice', { createScriptURL: (own) => (own === readings ? readings : sound) });
    opens = (own) => policy?.createScriptURL(own) ?? own;
  }
  return opens(address);
}

/** Starts the worker that makes the embedded voice's sound. */
export function openSoundWorker(): Worker {
  return new Worker(trustedAddress(sound), { type: 'module', name: 'embedded-voice' });
}

/** Starts the worker that knows how characters are read. */
export function openReadingsWorker(): Worker {
  return new Worker(trustedAddress(readings), { type: 'module', name: 'readings' });
}
