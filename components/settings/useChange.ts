import { useCallback } from 'react';
import type { Settings } from '../../utils/settings/settings';
import type { Message } from '../controls/Notice';
import { useEnvironment, useSettings } from '../useEnvironment';

/** Changes some settings and tells what happened; the way back is offered. */
export type Change = (patch: Partial<Settings>, says: string) => void;

export function useChange(say: (message: Message) => void): Change {
  const { words } = useEnvironment();
  const [settings, apply] = useSettings();
  return useCallback<Change>(
    (patch, says) => {
      const before = valuesOf(settings, patch);
      const undo = () => {
        apply(before);
        say({ says: words('settingsUndone') });
      };
      apply(patch);
      say({ says, deeds: [{ word: words('undo'), onPress: undo }] });
    },
    [settings, apply, words, say],
  );
}

/** What the settings say now where the patch will say something else. */
function valuesOf(settings: Settings, patch: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([key]) => key in patch));
}
