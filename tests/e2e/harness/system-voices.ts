import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { until } from './patience';
import { watchTree } from './processes';

/** What a system voice was asked to say, or how that went. */
export type Spoken = {
  readonly at: number;
  readonly event: 'say' | 'end' | 'stop' | 'pause';
  readonly text: string;
  readonly voice?: string | null;
  /** Of speech-dispatcher: -100 to 100. */
  readonly rate?: number;
};

/** @public Voices of a system, which nobody hears: what they are asked to say is written down. */
export type SystemVoices = {
  /** For `launch`: the browser finds these voices and no others. */
  readonly env: Readonly<Record<string, string>>;
  spoken(): readonly Spoken[];
  /** Only what was begun, in order. */
  said(): readonly string[];
  forget(): void;
  close(): void;
};

export type VoicesOptions = {
  /** Name and language tag of each. */
  readonly voices?: readonly (readonly [name: string, language: string])[];
  readonly msPerCharacter?: number;
  /** After so many utterances it begins, and never ends. */
  readonly muteAfter?: number;
};

/** @public */
export const hasSpeechDispatcher = (): boolean => spawnSync('which', ['speech-dispatcher']).status === 0;

const CONFIGURATION = (folder: string) => `LogLevel 1
LogDir "${folder}/log"
DefaultLanguage "en"
SymbolsPreproc "none"
AddModule "written" "${folder}/module.sh" "written.conf"
DefaultModule written
`;

const VOICES = [
  ['测试普通话', 'zh-CN'],
  ['测试粤语', 'zh-HK'],
  ['Test English', 'en-US'],
] as const;

/** @public Starts a speech-dispatcher of our own. Left out: three voices, 20 ms a character. */
export async function startSystemVoices(options: VoicesOptions = {}): Promise<SystemVoices> {
  const folder = mkdtempSync(join(tmpdir(), 'qingdu-voices-'));
  const file = join(folder, 'spoken.jsonl');
  const socket = join(folder, 'socket');
  for (const name of ['log', 'modules', 'clients']) mkdirSync(join(folder, name));
  writeFileSync(file, '');
  writeFileSync(join(folder, 'modules', 'written.conf'), '');
  writeFileSync(join(folder, 'speechd.conf'), CONFIGURATION(folder));
  writeFileSync(join(folder, 'module.sh'), `#!/bin/sh\nexec "${process.execPath}" "${resolve('tests/e2e/harness/speech-module.mjs')}"\n`, {
    mode: 0o755,
  });
  const program: ChildProcess = spawn(
    'speech-dispatcher',
    ['-s', '-C', folder, '-L', join(folder, 'log'), '-l', '1', '-P', join(folder, 'pid'), '-c', 'unix_socket', '-S', socket, '-t', '0'],
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        SPOKEN_FILE: file,
        SPOKEN_VOICES: (options.voices ?? VOICES).map((voice) => voice.join('|')).join(';'),
        SPOKEN_MS_PER_CHARACTER: String(options.msPerCharacter ?? 20),
        SPOKEN_MUTE_AFTER: options.muteAfter === undefined ? '' : String(options.muteAfter),
      },
    },
  );
  watchTree(program.pid);
  await until('speech-dispatcher to listen', () => existsSync(socket));
  const spoken = (): readonly Spoken[] =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return {
    env: { SPEECHD_ADDRESS: `unix_socket:${socket}` },
    spoken,
    said: () => spoken().flatMap(({ event, text }) => (event === 'say' ? [text] : [])),
    forget: () => writeFileSync(file, ''),
    close: () => {
      program.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    },
  };
}

/** @public No system voice at all: the address leads nowhere. */
export const NO_SYSTEM_VOICES = { SPEECHD_ADDRESS: 'unix_socket:/nonexistent/voices' };
