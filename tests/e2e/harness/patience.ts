/** How long a test waits before it says in words what did not come. */
export const PATIENCE = 30_000;

/** @public Asks again and again until the answer is something; says what was awaited when it never comes. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false | null> | T | undefined | false | null,
  limit = PATIENCE,
): Promise<T> {
  const end = Date.now() + limit;
  let trouble = '';
  do {
    try {
      // A page that hangs never answers: even then it is said what was awaited.
      const answer = await within(Math.max(1000, end - Date.now()), 'an answer', Promise.resolve(ask()));
      if (answer !== undefined && answer !== false && answer !== null) return answer;
    } catch (cause) {
      trouble = ` (last trouble: ${cause instanceof Error ? cause.message : String(cause)})`;
    }
    await pause(40);
  } while (Date.now() < end);
  throw new Error(`Waited ${limit} ms in vain for: ${what}${trouble}`);
}

/** Takes a promise that may never settle, and a limit. */
export async function within<T>(limit: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${limit} ms in vain for: ${what}`)), limit);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** @public */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
