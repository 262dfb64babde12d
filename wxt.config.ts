import { basename } from 'node:path';
import { defineConfig } from 'wxt';

const CONTENT_SECURITY_POLICY = [
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

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  vite: () => ({
    // Short names that resemble each other weigh least on every page that opens.
    css: { modules: { generateScopedName: (name, file) => `${basename(file, '.module.css')}-${name}` } },
    build: {
      target: ['chrome109', 'firefox128'],
      // A lazy part names its style sheets alone: its scripts lie on the disk beside it, and their names weigh on every page that opens.
      modulePreload: { polyfill: false, resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')) },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: ['activeTab', 'scripting', 'storage', browser === 'firefox' ? 'menus' : 'contextMenus'],
    // Firefox hides new buttons behind its puzzle piece unless it is asked not to; Chromium cannot be asked.
    action: { default_title: '__MSG_actionTitle__', ...(browser === 'firefox' && { default_area: 'navbar' as const }) },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+R' } } },
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'reader@qingdu', strict_min_version: '128.0', data_collection_permissions: { required: ['none'] } },
            gecko_android: { strict_min_version: '128.0' },
          },
        }
      : { minimum_chrome_version: '109' }),
  }),
});
