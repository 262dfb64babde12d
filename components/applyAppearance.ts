import { appearanceOf } from '../utils/settings/appearance';
import type { Settings } from '../utils/settings/settings';

/** @public Puts colours and sizes on the page; it needs no screen, so that they are right from the first paint on. */
export function applyAppearance(settings: Settings): void {
  const root = document.documentElement;
  const { attributes, variables } = appearanceOf(settings);
  for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value);
  for (const [name, value] of Object.entries(variables)) root.style.setProperty(name, value);
}
