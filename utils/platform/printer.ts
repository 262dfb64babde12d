import type { PrinterPort } from '../environment';

/** How long a browser may take to begin before it counts as unwilling (policies and sandboxes say nothing at all). */
const UNWILLING = 1500;

/**
 * The page prints itself. The document's title is the article's while it prints: browsers name the file and the page head by it.
 */
export const printer: PrinterPort = {
  print: async (title) => {
    const before = document.title;
    document.title = title;
    try {
      return await printed();
    } finally {
      document.title = before;
    }
  },
};

function printed(): Promise<'printed' | 'blocked'> {
  return new Promise((resolve) => {
    const lifetime = new AbortController();
    const finish = (end: 'printed' | 'blocked') => {
      lifetime.abort();
      resolve(end);
    };
    const patience = setTimeout(() => finish('blocked'), UNWILLING);
    const { signal } = lifetime;
    addEventListener('beforeprint', () => clearTimeout(patience), { signal, once: true });
    addEventListener('afterprint', () => setTimeout(() => finish('printed')), { signal, once: true });
    try {
      print();
    } catch {
      clearTimeout(patience);
      finish('blocked');
    }
  });
}
