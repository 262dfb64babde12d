import type { LibraryPort } from '../../environment';

/**
 * @public The articles on this machine. All that keeps them is fetched when it is first needed: an article that was just clicked is on the screen
 * before.
 */
export function laterLibrary(now: () => number): LibraryPort {
  let coming: Promise<LibraryPort> | undefined;
  const port = () => {
    coming ??= import('./library-port').then(({ libraryPort }) => libraryPort(now));
    return coming;
  };
  return {
    remember: async (article, source) => (await port()).remember(article, source),
    health: async () => (await port()).health(),
    acceptLoss: async () => (await port()).acceptLoss(),
    find: async (id) => (await port()).find(id),
    list: async () => (await port()).list(),
    save: async (id, article) => (await port()).save(id, article),
    unsave: async (id) => (await port()).unsave(id),
    bin: async (id) => (await port()).bin(id),
    restore: async (id) => (await port()).restore(id),
    keepPlace: async (id, place) => (await port()).keepPlace(id, place),
    watch: (changed, signal) =>
      void port().then(
        (library) => library.watch(changed, signal),
        () => undefined,
      ),
  };
}
