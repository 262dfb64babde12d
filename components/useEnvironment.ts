import { createContext, useContext } from 'react';
import type { Environment } from '../utils/environment';
import type { Settings } from '../utils/settings/settings';

/** @public What every screen gets from its page: the outside world, the settings, and a way to change them. */
export type PageContext = {
  readonly environment: Environment;
  readonly settings: Settings;
  /** Applies at once here, is kept, and reaches every other open page. */
  readonly change: (patch: Partial<Settings>) => void;
};

/** @public */
export const PageContext = createContext<PageContext | undefined>(undefined);

function usePage(): PageContext {
  const page = useContext(PageContext);
  if (!page) throw new Error('a screen stands outside of <Page>');
  return page;
}

/** @public */
export function useEnvironment(): Environment {
  return usePage().environment;
}

/** @public */
export function useSettings(): readonly [Settings, PageContext['change']] {
  const { settings, change } = usePage();
  return [settings, change];
}
