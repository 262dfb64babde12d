// An output module of speech-dispatcher that makes no sound: it writes down what it is asked to say, and takes a foreseeable time for it.
// It speaks the module protocol on stdin and stdout: https://htmlpreview.github.io/?https://github.com/brailcom/speechd/blob/master/doc/speech-dispatcher.html
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const { SPOKEN_FILE = '', SPOKEN_VOICES = '', SPOKEN_MS_PER_CHARACTER = '20', SPOKEN_MUTE_AFTER = '' } = process.env;
const voices = SPOKEN_VOICES.split(';')
  .filter(Boolean)
  .map((voice) => voice.split('|'));

const settings = {};
let block; // A block of lines that ends with a lone dot: { kind, lines }.
let current; // The utterance under way.
let count = 0;

const say = (...lines) => process.stdout.write(`${lines.join('\n')}\n`);
const note = (entry) => appendFileSync(SPOKEN_FILE, `${JSON.stringify({ at: Date.now(), ...entry })}\n`);
const ENTITIES = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (ssml) => ssml.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ENTITIES[name]);

function finish(event, answer) {
  if (!current) return;
  clearTimeout(current.timer);
  note({ event, text: current.text });
  current = undefined;
  say(answer);
}

function speak(lines) {
  const text = plain(lines.join('\n'));
  const mine = { text };
  current = mine;
  count += 1;
  note({ event: 'say', text, voice: settings.synthesis_voice ?? null, language: settings.language, rate: Number(settings.rate) });
  say('200 OK SPEAKING', '701 BEGIN');
  if (SPOKEN_MUTE_AFTER !== '' && count > Number(SPOKEN_MUTE_AFTER)) return;
  const length = Math.max(60, [...text].length * Number(SPOKEN_MS_PER_CHARACTER));
  mine.timer = setTimeout(() => current === mine && finish('end', '702 END'), length);
}

const BLOCKS = {
  SET: [
    '203 OK RECEIVING SETTINGS',
    (lines) => {
      for (const line of lines) settings[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
      say('203 OK SETTINGS RECEIVED');
    },
  ],
  AUDIO: ['207 OK RECEIVING AUDIO SETTINGS', () => say('203 OK AUDIO INITIALIZED')],
  LOGLEVEL: ['207 OK RECEIVING LOGLEVEL SETTINGS', () => say('203 OK LOG LEVEL SET')],
  SPEAK: ['202 OK RECEIVING MESSAGE', speak],
  CHAR: ['202 OK RECEIVING MESSAGE', speak],
  KEY: ['202 OK RECEIVING MESSAGE', speak],
  SOUND_ICON: ['202 OK RECEIVING MESSAGE', speak],
};

function listVoices() {
  if (voices.length === 0) return say('304 CANT LIST VOICES');
  return say(...voices.map(([name, language]) => `200-${name}\t${language}\tnone`), '200 OK VOICE LIST SENT');
}

const COMMANDS = {
  INIT: () => say('299-ready', '299 OK LOADED SUCCESSFULLY'),
  STOP: () => finish('stop', '703 STOP'),
  PAUSE: () => finish('pause', '704 PAUSE'),
  QUIT: () => {
    say('210 OK QUIT');
    process.exit(0);
  },
};

createInterface({ input: process.stdin }).on('line', (line) => {
  if (block && line !== '.') {
    block.lines.push(line.startsWith('..') ? line.slice(1) : line);
  } else if (block) {
    const { kind, lines } = block;
    block = undefined;
    BLOCKS[kind][1](lines);
  } else if (BLOCKS[line]) {
    block = { kind: line, lines: [] };
    say(BLOCKS[line][0]);
  } else if (COMMANDS[line]) COMMANDS[line]();
  else if (line.startsWith('LIST VOICES')) listVoices();
  else if (line.startsWith('DEBUG')) say('200 OK DEBUGGING ON');
  else say('300 ERR UNKNOWN COMMAND');
});
