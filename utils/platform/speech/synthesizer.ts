import type { Utterance } from '../../speech/engine';
import { plainLatin } from '../../speech/latin/plain';
import { EMBEDDED_VOICES, spokenName } from './embedded-voices';
import { type Part, type Recording, Recordings } from './recordings';
import type { Answer, Order, Question, Reading } from './synthesis';
import { type Workshop, workshop } from './workshop';

export type Synthesizer = {
  load(lang: string): void;
  prepare(utterance: Utterance): void;
  /** Hands over the sound from its start, piece after piece; the last call says `done` or `broken`. */
  listen(utterance: Utterance, heard: (part: Part) => void, signal: AbortSignal): void;
  /** Calls once the worker is under way: until then whatever keeps the page busy keeps it waiting. */
  whenUp(then: () => void, signal: AbortSignal): void;
};

/** Only Chinese has to be looked up: how its characters are read. */
const isLookedUp = (lang: string): boolean => lang === 'yue' || lang.startsWith('zh');

/**
 * The sound is made in one worker and the readings of the characters are looked up in another, so that both get ready at the same time. Both are opened at the first wish.
 * @public
 */
export function synthesizer(openSound: () => Workshop<Order, Answer>, openReadings: () => Workshop<Question, Reading>): Synthesizer {
  const recordings = new Recordings();
  const up = new EventTarget();
  let isUp = false;
  const sound = workshop(openSound, breakDown, (answer) => {
    if (answer.kind === 'up') {
      isUp = true;
      up.dispatchEvent(new Event('up'));
    } else if (answer.kind === 'broken') recordings.breakOff(answer.id);
    else recordings.with(answer.id)?.add(answer.kind === 'done' ? 'done' : answer);
  });
  const readings = workshop(openReadings, breakDown, ({ id, latin }) => {
    const recording = recordings.with(id);
    if (!latin) recordings.breakOff(id);
    else if (recording) sound.send({ kind: 'say', id, latin, ...recording.how });
  });

  function breakDown(): void {
    sound.end();
    readings.end();
    isUp = false;
    recordings.breakOffAll();
  }

  function load(lang: string, voice: string): void {
    if (!sound.isOpen()) sound.send({ kind: 'load', voice });
    if (isLookedUp(lang) && !readings.isOpen()) readings.send({ text: '', lang });
  }

  function record({ text, voice: { id: voiceId, lang }, rate }: Utterance): Recording {
    const key = JSON.stringify([voiceId, rate, text]);
    const made = recordings.of(key);
    if (made) return made;
    const recording = recordings.begin(key, { voice: spokenName(voiceId) ?? '', rate });
    const { id, how } = recording;
    load(lang, how.voice);
    if (isLookedUp(lang)) readings.send({ id, text, lang });
    else sound.send({ kind: 'say', id, latin: plainLatin(text), ...how });
    return recording;
  }

  return {
    load: (lang) => load(lang, spokenName(EMBEDDED_VOICES.find((voice) => voice.lang === lang)?.id ?? '') ?? ''),
    prepare: (utterance) => void record(utterance),
    listen: (utterance, heard, signal) => record(utterance).listen(heard, signal),
    whenUp: (then, signal) => (isUp ? then() : up.addEventListener('up', then, { once: true, signal })),
  };
}
