import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until, within } from './patience';
import { watchTree } from './processes';

/** @public A sound card that nobody hears and everything can be recorded from. */
export type SoundCard = {
  /** For `launch`; a browser without any sound card may let its audio clock stand still. */
  readonly env: Readonly<Record<string, string>>;
  /** Records until `stop`, which gives the samples (-1 to 1, 22,050 a second). */
  record(): { stop(): Promise<Float32Array> };
  close(): void;
};

/** @public */
export const hasPulseAudio = (): boolean => ['pulseaudio', 'parec', 'pactl'].every((program) => spawnSync('which', [program]).status === 0);

/** Samples a second. */
const RATE = 22_050;

const MODULES = `load-module module-native-protocol-unix
load-module module-null-sink sink_name=nul rate=48000 channels=1
set-default-sink nul
`;

/** @public */
export async function startSoundCard(): Promise<SoundCard> {
  const folder = mkdtempSync(join(tmpdir(), 'qingdu-sound-'));
  const run = join(folder, 'run');
  const script = join(folder, 'sound.pa');
  mkdirSync(join(run, 'pulse'), { recursive: true, mode: 0o700 });
  writeFileSync(script, MODULES);
  const env = { XDG_RUNTIME_DIR: run, PULSE_RUNTIME_PATH: join(run, 'pulse'), PULSE_SERVER: `unix:${join(run, 'pulse', 'native')}` };
  const options = { env: { ...process.env, ...env, HOME: folder }, stdio: 'ignore' } as const;
  const server = spawn('pulseaudio', ['-n', '-F', script, '--exit-idle-time=-1', '--daemonize=no', '--use-pid-file=no'], options);
  watchTree(server.pid);
  // A server that hangs must not hang the test with it.
  await until('the sound server to answer', () => spawnSync('pactl', ['info'], { ...options, timeout: 3000 }).status === 0);
  let recordings = 0;
  return {
    env,
    record() {
      recordings += 1;
      const file = join(folder, `${recordings}.raw`);
      writeFileSync(file, '');
      const recorder = spawn(
        'sh',
        ['-c', `exec parec -d nul.monitor --raw --format=s16le --rate=${RATE} --channels=1 --latency-msec=20 > "${file}"`],
        options,
      );
      watchTree(recorder.pid);
      // Heard of from the beginning: a recorder that ended by itself would be waited for in vain.
      const ended = new Promise((done) => recorder.once('exit', done));
      return {
        async stop() {
          recorder.kill('SIGTERM');
          await within(3000, 'the recorder to end', ended).catch(() => recorder.kill('SIGKILL'));
          return samplesOf(readFileSync(file), statSync(file).size);
        },
      };
    },
    close() {
      server.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    },
  };
}

function samplesOf(raw: Buffer, size: number): Float32Array {
  const samples = new Float32Array(Math.floor(size / 2));
  for (let at = 0; at < samples.length; at += 1) samples[at] = raw.readInt16LE(at * 2) / 32_768;
  return samples;
}

/**
 * @public When sound begins after a silence of at least `silence` seconds (or after the start), in seconds.
 */
export function onsets(samples: Float32Array, silence: number): readonly number[] {
  const found: number[] = [];
  let quiet = Number.POSITIVE_INFINITY;
  for (let at = 0; at < samples.length; at += 1) {
    if (Math.abs(samples[at] ?? 0) <= 0.01) {
      quiet += 1;
      continue;
    }
    if (quiet >= silence * RATE) found.push(at / RATE);
    quiet = 0;
  }
  return found;
}

/** @public Loudness: root mean square of the samples, without the silence before and after. */
export function loudness(samples: Float32Array): number {
  const heard = [...samples.keys()].filter((at) => Math.abs(samples[at] ?? 0) > 0.005);
  const from = heard[0];
  const to = heard.at(-1);
  if (from === undefined || to === undefined) return 0;
  let sum = 0;
  for (let at = from; at <= to; at += 1) sum += (samples[at] ?? 0) ** 2;
  return Math.sqrt(sum / (to - from + 1));
}
