// Plays `chrome.*` for pages of ours that come over http: the old headless browser has no extensions. What only a browser can do is asked of the
// test, by `/_browser`. `STAND_IN` is put before this script: { messages, tab, version }.
(() => {
  const { messages, tab } = globalThis.STAND_IN;
  const STORE = 'stand-in.storage';

  /** As the browser does: with a callback, or with a promise. */
  const asked =
    (answer) =>
    (...given) => {
      const callback = typeof given.at(-1) === 'function' ? given.pop() : undefined;
      const coming = Promise.resolve().then(() => answer(...given));
      if (!callback) return coming;
      coming.then(callback, (cause) => {
        runtime.lastError = { message: String(cause.message) };
        callback();
        runtime.lastError = undefined;
      });
    };
  const browser = (deed) =>
    asked(async (...given) => {
      const answer = await fetch('/_browser', { method: 'POST', body: JSON.stringify({ deed, given }) });
      const { error, value } = await answer.json();
      if (error) throw new Error(error);
      return value;
    });
  const event = () => {
    const heard = new Set();
    return {
      addListener: (listener) => heard.add(listener),
      removeListener: (listener) => heard.delete(listener),
      hasListener: (listener) => heard.has(listener),
      tell: (...news) => {
        for (const listener of heard) listener(...news);
      },
    };
  };

  const stored = () => JSON.parse(localStorage.getItem(STORE) ?? '{}');
  const changed = event();
  const changes = (before, after) =>
    Object.fromEntries(
      Object.keys({ ...before, ...after })
        .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
        .map((key) => [key, { oldValue: before[key], newValue: after[key] }]),
    );
  addEventListener('storage', ({ key, oldValue, newValue }) => {
    if (key === STORE) changed.tell(changes(JSON.parse(oldValue ?? '{}'), JSON.parse(newValue ?? '{}')), 'local');
  });
  const picked = (wanted, all) => {
    if (wanted === undefined || wanted === null) return all;
    const keys = typeof wanted === 'string' ? [wanted] : Array.isArray(wanted) ? wanted : Object.keys(wanted);
    return Object.fromEntries(keys.filter((key) => key in all).map((key) => [key, all[key]]));
  };
  const local = {
    get: asked((wanted) => picked(wanted, stored())),
    set: asked((values) => {
      const before = stored();
      const after = { ...before, ...JSON.parse(JSON.stringify(values)) };
      localStorage.setItem(STORE, JSON.stringify(after));
      changed.tell(changes(before, after), 'local');
    }),
  };

  const getMessage = (key, given = []) => {
    const { message = '', placeholders = {} } = messages[key] ?? {};
    const named = message.replace(/\$(\w+)\$/g, (whole, name) => placeholders[name.toLowerCase()]?.content ?? whole);
    return named.replace(/\$([1-9])/g, (_, digit) => [given].flat()[Number(digit) - 1] ?? '');
  };

  const runtime = { id: 'stand-in', lastError: undefined, getURL: (path) => new URL(path, location.origin).href, getManifest: () => ({}) };
  globalThis.chrome = {
    runtime,
    storage: { local, onChanged: changed },
    i18n: { getMessage, getUILanguage: () => navigator.language },
    extension: { isAllowedFileSchemeAccess: asked(() => true) },
    scripting: { executeScript: browser('executeScript') },
    windows: { update: browser('updateWindow') },
    tabs: {
      getCurrent: asked(() => tab),
      get: browser('getTab'),
      query: browser('queryTabs'),
      create: browser('createTab'),
      update: browser('updateTab'),
      remove: browser('removeTab'),
      onUpdated: event(),
    },
  };
})();
