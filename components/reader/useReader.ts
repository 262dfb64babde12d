import { useCallback, useEffect, useRef, useState } from 'react';
import type { LinkAddress } from '../../utils/article/address';
import type { Environment } from '../../utils/environment';
import type { HeadlineList, Reading } from '../../utils/extract/reading';
import type { PageSnapshot } from '../../utils/extract/snapshot';
import type { Kept } from '../../utils/library/record';
import { useEnvironment } from '../useEnvironment';
import { type Opened, openedFrom, openReading } from './open-reading';

/** What the reader shows: one value that says its name. */
export type ReaderState =
  | { readonly kind: 'opening' }
  /** An address had to open in a tab of its own: only a click there may read it. `list`: where it was chosen. */
  | { readonly kind: 'elsewhere'; readonly list?: HeadlineList }
  | (Opened & { readonly from?: HeadlineList });

/** @public */
export type Reader = {
  readonly state: ReaderState;
  /** Looks at the page once more. */
  readonly again: () => void;
  /** Reads another page of the same site here, where the clicked page can fetch it; else opens it beside and says what to do there. */
  readonly follow: (address: LinkAddress, from?: HeadlineList) => void;
  /** Everything the article's part of the page says, for whoever misses something. */
  readonly readWhole: (snapshot: PageSnapshot) => void;
  /** Shows a kept article in place of what is shown. */
  readonly showKept: (kept: Kept) => void;
  /** Back from an article to the list it was chosen from. */
  readonly showList: (list: HeadlineList) => void;
};

/** @public */
export function useReader(opening: Promise<Opened>, opened?: Opened): Reader {
  const environment = useEnvironment();
  const [state, setState] = useState<ReaderState>(opened ?? { kind: 'opening' });
  const begin = useBegin();

  useEffect(() => {
    const signal = begin();
    void opening.then((opened) => signal.aborted || showOpened(opened, signal, setState));
  }, [opening, begin]);

  const again = useCallback(() => {
    const signal = begin();
    setState({ kind: 'opening' });
    const { article, source } = environment.pages.here();
    const wish = source ? { source } : article ? { article } : {};
    void openReading(environment, wish, signal).then((opened) => signal.aborted || showOpened(opened, signal, setState));
  }, [environment, begin]);

  const follow = useCallback(
    async (address: LinkAddress, from?: HeadlineList) => {
      const signal = begin();
      setState({ kind: 'opening' });
      const opened = await readNear(environment.pages, address, signal);
      if (signal.aborted) return;
      if (opened) return setState(from ? { ...opened, from } : opened);
      await environment.pages.openAddress(address);
      setState(from ? { kind: 'elsewhere', list: from } : { kind: 'elsewhere' });
    },
    [environment, begin],
  );

  const showKept = useCallback(
    ({ article, entry }: Kept) => {
      begin();
      setState({ kind: 'reading', article, entry });
    },
    [begin],
  );
  const showList = useCallback((list: HeadlineList) => setState({ kind: 'headlines', list }), []);

  const readWhole = useCallback(
    (snapshot: PageSnapshot) => {
      const signal = begin();
      const whole = (reading: Reading) =>
        reading.kind === 'article' && !signal.aborted && setState({ kind: 'reading', article: reading.article });
      void environment.pages.read(snapshot, true).then(whole, () => undefined);
    },
    [environment, begin],
  );

  return { state, again, follow, readWhole, showKept, showList };
}

/** Begins something new; what was under way is dropped, even when it answers later, and so is the last when the page goes. */
function useBegin(): () => AbortSignal {
  const life = useRef<AbortController>(undefined);
  useEffect(() => () => life.current?.abort(), []);
  return useCallback(() => {
    life.current?.abort();
    life.current = new AbortController();
    return life.current.signal;
  }, []);
}

/** The first page is read at once; what else belongs to it is put behind it when it has come. */
function showOpened(opened: Opened, signal: AbortSignal, show: (state: Opened) => void): void {
  show(opened);
  if (opened.kind !== 'reading' || !opened.whole) return;
  const { whole, ...first } = opened;
  void whole.then((article) => signal.aborted || show({ ...first, article }));
}

/** What stands at another address of the clicked page's site, where that page can fetch it and it can be read. */
async function readNear(pages: Environment['pages'], address: LinkAddress, signal: AbortSignal): Promise<Opened | undefined> {
  const { source } = pages.here();
  const snapshot = source && (await pages.fetchMore(source, address, signal).catch(() => undefined));
  const opened = snapshot && openedFrom(await pages.read(snapshot).catch(() => undefined), snapshot);
  return opened?.kind === 'unreadable' ? undefined : opened;
}
