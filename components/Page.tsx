import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import type { Environment } from '../utils/environment';
import { controlSize } from '../utils/settings/appearance';
import type { Settings } from '../utils/settings/settings';
import { applyAppearance } from './applyAppearance';
import { LastResort } from './LastResort';
import { PageContext } from './useEnvironment';

type Props = { readonly environment: Environment; readonly title?: string; readonly children: ReactNode };

/** @public The frame of every page of ours: environment, settings, appearance, language, and a sentence where all else fails. */
export function Page({ environment, title, children }: Props) {
  const [settings, setSettings] = useState(() => environment.settings.known());
  const [first] = useState(settings);

  useEffect(() => {
    const life = new AbortController();
    environment.settings.watch(setSettings, life.signal);
    void environment.settings.load().then(
      (loaded) => life.signal.aborted || setSettings(loaded),
      () => undefined,
    );
    return () => life.abort();
  }, [environment]);

  useLayoutEffect(() => applyAppearance(settings), [settings]);
  useLayoutEffect(() => {
    document.documentElement.lang = environment.language;
    document.documentElement.style.setProperty('--control-size', `${controlSize(first.size)}px`);
  }, [environment, first]);
  useEffect(() => {
    if (title) document.title = title;
  }, [title]);

  const change = useCallback(
    (patch: Partial<Settings>) => {
      setSettings((now) => ({ ...now, ...patch }));
      void environment.settings.change(patch);
    },
    [environment],
  );
  const page = useMemo(() => ({ environment, settings, change }), [environment, settings, change]);
  return (
    <PageContext.Provider value={page}>
      <LastResort words={environment.words}>{children}</LastResort>
    </PageContext.Provider>
  );
}

/** @public Shows a screen at once, in the colours and sizes that were last known. */
export function showPage(environment: Environment, screen: ReactNode, title?: string): void {
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <Page environment={environment} {...(title ? { title } : {})}>
      {screen}
    </Page>,
  );
}
