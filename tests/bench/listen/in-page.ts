/**
 * Runs in the reader page and writes down when things happen; `sayNothing`: the system's voice reports an error at once.
 * Every name it needs lies inside, since it is sent to the page as text.
 */
export function watchSpeech(sayNothing: boolean): void {
  const seen = { click: 0, speak: [] as number[], gaps: [] as number[], sameTask: [] as boolean[], sounds: [] as number[] };
  Object.assign(globalThis, { seen });
  addEventListener(
    'click',
    (event) => {
      seen.click = event.timeStamp;
    },
    true,
  );

  let ended = 0;
  let wanted = 0;
  const later = globalThis.setTimeout.bind(globalThis);
  const note = (act: TimerHandler, ms?: number, ...rest: unknown[]) => {
    if (ended > 0 && wanted === 0 && ms !== undefined && ms >= 20) wanted = ms;
    return later(act, ms, ...rest);
  };
  Object.assign(globalThis, { setTimeout: note });

  const speak = speechSynthesis.speak.bind(speechSynthesis);
  speechSynthesis.speak = (utterance) => {
    const now = performance.now();
    seen.speak.push(now);
    if (ended > 0) seen.gaps.push(now - ended - wanted);
    ended = 0;
    if (sayNothing) {
      later(() => utterance.dispatchEvent(new Event('error')), 0);
      return;
    }
    utterance.addEventListener('start', () => {
      const marked = [...(CSS.highlights.get('reading-sentence') ?? [])].map(String).join('');
      seen.sameTask.push(marked !== '');
    });
    const told = utterance.onend;
    utterance.onend = (event) => {
      ended = performance.now();
      wanted = 0;
      told?.call(utterance, event);
    };
    speak(utterance);
  };

  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, when = 0, ...rest) {
    const { currentTime, outputLatency } = this.context as AudioContext;
    seen.sounds.push(performance.now() + (Math.max(0, when - currentTime) + (outputLatency || 0)) * 1000);
    start.call(this, when, ...rest);
  };
}
