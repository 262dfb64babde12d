import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';
import { Page } from '../../../components/Page';
import type { Environment } from '../../../utils/environment';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

/** A screen on a world, and what a person can do with it. */
export type Screen = {
  readonly text: () => string;
  readonly press: (word: string) => Promise<void>;
  readonly rest: () => Promise<void>;
  readonly during: (deed: () => unknown) => Promise<void>;
};

/** Shows a screen; it is taken away when the test has finished. */
export async function show(environment: Environment, screen: ReactNode): Promise<Screen> {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('min-width'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal('scrollBy', () => undefined);
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  onTestFinished(async () => {
    await act(async () => root.unmount());
    place.remove();
    vi.unstubAllGlobals();
  });
  await act(async () => root.render(<Page environment={environment}>{screen}</Page>));
  const rest = () => act(async () => void (await new Promise((done) => setTimeout(done, 0))));
  await rest();
  const during = async (deed: () => unknown) => {
    await act(async () => void (await deed()));
    await rest();
  };
  const press = async (word: string) => {
    const button = [...place.querySelectorAll<HTMLElement>('button, label')].find((each) => each.textContent?.includes(word));
    if (!button) throw new Error(`nothing to press says "${word}": ${place.textContent}`);
    await act(async () => button.click());
    await rest();
  };
  return { text: () => place.textContent ?? '', press, rest, during };
}
