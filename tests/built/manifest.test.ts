import { expect, test } from 'vitest';
import { builtText } from './files';

/**
 * What the browsers are told. In Chrome a permission that is added later switches the extension off until somebody
 * consents, and for a senior it has vanished: whoever changes a line here has to mean it.
 */

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data: https: http:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types inert voice',
].join('; ');

const BOTH = {
  manifest_version: 3,
  name: '__MSG_name__',
  short_name: '__MSG_shortName__',
  description: '__MSG_description__',
  default_locale: 'zh_CN',
  version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
  commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+R' } } },
  content_security_policy: { extension_pages: POLICY },
};

const LOOKS = { icons: expect.anything() };
const ACTION = { default_title: '__MSG_actionTitle__' };

function manifestOf(target: 'chrome-mv3' | 'firefox-mv3'): Record<string, unknown> {
  const { icons = 'none yet', ...manifest } = JSON.parse(builtText(target, 'manifest.json'));
  return { ...manifest, icons };
}

test('Chromium gets exactly this manifest', () => {
  expect(manifestOf('chrome-mv3')).toEqual({
    ...BOTH,
    ...LOOKS,
    action: ACTION,
    permissions: ['activeTab', 'scripting', 'storage', 'contextMenus'],
    background: { service_worker: 'background.js' },
    minimum_chrome_version: '109',
  });
});

test('Firefox gets exactly this manifest', () => {
  expect(manifestOf('firefox-mv3')).toEqual({
    ...BOTH,
    ...LOOKS,
    action: { ...ACTION, default_area: 'navbar' },
    permissions: ['activeTab', 'scripting', 'storage', 'menus'],
    background: { scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: { id: 'reader@qingdu', strict_min_version: '128.0', data_collection_permissions: { required: ['none'] } },
      gecko_android: { strict_min_version: '128.0' },
    },
  });
});

test.each(['chrome-mv3', 'firefox-mv3'] as const)('%s: the button opens no popup, and nothing of ours is open to web pages', (target) => {
  const manifest = manifestOf(target);
  expect(manifest.action).not.toHaveProperty('default_popup');
  for (const key of ['web_accessible_resources', 'externally_connectable', 'host_permissions', 'content_scripts', 'optional_permissions']) {
    expect(manifest).not.toHaveProperty(key);
  }
});
