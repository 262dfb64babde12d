/** What has a value. */
type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what says nothing: no value, an empty text, an empty list. */
export function present<T extends object>(all: T): Present<T> {
  // The filter takes out what the type no longer has.
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value?.length !== 0)) as Present<T>;
}
