import { createServer } from 'node:https';
import { opened } from './opened.ts';

export type Unsafe = { readonly origin: string; close(): Promise<void> };

/** A server whose certificate nobody vouches for. The key is no secret: it was made for this test and opens nothing. */
export async function serveUnsafe(): Promise<Unsafe> {
  const server = createServer({ key: KEY, cert: CERTIFICATE }, (_, response) => response.end('<h1>unsafe</h1>'));
  const { port, close } = await opened(server);
  return { origin: `https://127.0.0.1:${port}/`, close };
}

const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgBQbjachq357f6j3s
BHJYkt3+r795mSyHyVCiXPy1obahRANCAAS+Bg4H3URKBfy5989crQD8BP24eDJf
9UsFNuiQIYNAF8SU+rHKMhRXhhBPOMOaTRsQ6QNIexS0pYMVdg+AfxsF
-----END PRIVATE KEY-----`;

const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBfzCCASWgAwIBAgIUVotZRTjFa3wNgLQEvW7zspylKDEwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNDA3NDIzN1oYDzIxMjYxMDMx
MDc0MjM3WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAS+Bg4H3URKBfy5989crQD8BP24eDJf9UsFNuiQIYNAF8SU+rHKMhRX
hhBPOMOaTRsQ6QNIexS0pYMVdg+AfxsFo1MwUTAdBgNVHQ4EFgQUDTpR68QAey0k
cvfPkj5QizjUT4UwHwYDVR0jBBgwFoAUDTpR68QAey0kcvfPkj5QizjUT4UwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiBFuOFr9SkDIKUhBGA19wqw
WbwutySjMt/lsC1Q6hO73wIhALCjtgRJROM0lCaoUEgdKbgFPZ7iIRwkC3XjLx9f
qiJc
-----END CERTIFICATE-----`;
