import { useEffect } from 'react';
import type { MessageKey, Source } from '../../utils/environment';
import type { Reason } from '../../utils/extract/reading';
import { addressToReopen, type Remedy, remedyFor } from '../../utils/extract/remedy';
import { Button } from '../controls/Button';
import { Stop } from '../controls/Stop';
import { useEnvironment } from '../useEnvironment';
import { SENTENCES } from './sentences';

type Props = { readonly reason: Reason; readonly source: Source | undefined; readonly again: () => void };

const REMEDY_WORDS = { back: 'remedyBack', retry: 'remedyRetry', reopen: 'remedyReopen', library: 'seeLibrary' } as const satisfies Record<
  Remedy | 'library',
  MessageKey
>;

/** Then the title is the browser's own, of its page about the trouble. */
const UNTITLED: ReadonlySet<Reason> = new Set<Reason>(['not-opened', 'insecure', 'crashed']);

/** Nothing to read here: why, in one sentence, and the one thing to do. */
export function Unreadable({ reason, source, again }: Props) {
  const { words, pages } = useEnvironment();
  useReturn(again);
  const remedy = possible(remedyFor(reason), source);
  const deeds = {
    back: () => void (source && pages.backTo(source)),
    retry: again,
    reopen: () => void pages.openAddress(addressToReopen(source?.url ?? '') ?? ''),
    library: () => void pages.open('library'),
  };
  return (
    <Stop
      says={words(SENTENCES[reason])}
      more={source?.title && !UNTITLED.has(reason) ? words('reasonPageTitle', source.title) : undefined}
    >
      <Button look="main" onPress={deeds[remedy]} name={remedy}>
        {words(REMEDY_WORDS[remedy])}
      </Button>
    </Stop>
  );
}

/** An address that the browser hid cannot be opened anew, and without a page there is no way back to it. */
function possible(wanted: Remedy, source: Source | undefined): Remedy | 'library' {
  if (!source) return 'library';
  return wanted === 'reopen' && !addressToReopen(source.url) ? 'back' : wanted;
}

/** Whoever comes back to this sentence, by a second click on the page or otherwise, may have done in the meantime what it asked for. */
function useReturn(again: () => void) {
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && again();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [again]);
}
