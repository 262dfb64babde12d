import { useEffect, useState } from 'react';
import { Button } from './controls/Button';
import { useEnvironment } from './useEnvironment';

/** @public On the pages beside the reader: back to the page of ours that led here, where there is one. */
export function WayBack() {
  const { words, pages } = useEnvironment();
  const [way, setWay] = useState<{ readonly go: () => Promise<void> }>();
  useEffect(() => void pages.wayBack().then((go) => go && setWay({ go })), [pages]);
  if (!way) return null;
  return (
    <Button look="quiet" icon="back" onPress={() => void way.go()} name="way-back">
      {words('wayBack')}
    </Button>
  );
}
