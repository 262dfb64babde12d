import { useEffect, useState } from 'react';
import type { Health } from '../../utils/environment';
import { Button } from '../controls/Button';
import { Remark } from '../controls/Notice';
import { STORE_WORDS } from '../store-words';
import { useEnvironment } from '../useEnvironment';

/** Where the store is not quite well, it is said here, where the articles are looked for. `isShut`: they could not be listed. */
export function HealthRemark({ isShut }: { readonly isShut: boolean }) {
  const { words, library } = useEnvironment();
  const [health, setHealth] = useState<Health>({ kind: 'well' });
  useEffect(() => {
    void library.health().then(setHealth, () => setHealth({ kind: 'unwell' }));
  }, [library]);
  // The remark goes once the store has the answer: whoever closes the page at that moment is not told again.
  const accept = () => void library.acceptLoss().then(() => setHealth({ kind: 'well' }));
  switch (health.kind) {
    case 'well':
      return isShut ? <Remark>{words('libraryShut')}</Remark> : null;
    case 'lost':
      return (
        <Remark deeds={<Button onPress={accept}>{words('storeLostAccept')}</Button>}>{words('storeLost', String(health.missing))}</Remark>
      );
    default:
      return <Remark>{words(STORE_WORDS[health.kind])}</Remark>;
  }
}
