import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Session, startSession, type Wish } from '../../../../../components/reader/listen/session';
import type { Place } from '../../../../../utils/article/article';
import type { Voice } from '../../../../../utils/speech/engine';
import type { PlayerState } from '../../../../../utils/speech/player-state';
import type { SpeechSentence } from '../../../../../utils/speech/script';
import { FakeEngine, fakeSpeech, voiceOf } from './fake-speech';

const TEXTS = ['全市开设长者饭堂一千家。', '老人可以就近用餐。', '电话是一二三四五。'];
const SCRIPT: readonly SpeechSentence[] = TEXTS.map((text, block) => ({
  place: { block, start: 0, end: text.length },
  text,
  map: [{ said: 0, saidEnd: text.length, start: 0, end: text.length, same: true }],
  lang: 'zh-CN',
  kind: 'text',
  paragraph: block,
  before: 0,
  after: 100,
}));

function setUp(given: { system?: FakeEngine; leadSilence?: number } = {}) {
  const system = given.system ?? new FakeEngine('system');
  const embedded = new FakeEngine('embedded');
  const speech = fakeSpeech(system, embedded);
  const states: PlayerState[] = [];
  const places: Place[] = [];
  const changes: (readonly [Voice, Voice])[] = [];
  const session: Session = startSession({
    speech,
    now: () => Date.now(),
    title: '长者饭堂',
    rate: 1,
    leadSilence: given.leadSilence ?? 0,
    chosen: {},
    events: {
      changed: (state) => states.push(state),
      keepPlace: (place) => places.push(place),
      voiceChanged: (from, to) => changes.push([from, to]),
      nextArticle: () => session.wish({ kind: 'no-next' }),
    },
  });
  session.wish({ kind: 'load', script: SCRIPT });
  const begin = () => session.wish({ kind: 'play' });
  return { system, embedded, speech, session, states, places, changes, begin };
}

const STARTED = { kind: 'started' } as const;
const ENDED = { kind: 'ended' } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a listening', () => {
  test('says one sentence after the other, with their pauses, and makes the next one ready', () => {
    const { system, session, begin, places } = setUp();
    begin();
    expect(system.texts()).toEqual(TEXTS.slice(0, 1));
    system.tell(STARTED);
    expect(system.prepared).toEqual([TEXTS[1]]);
    system.tell(ENDED);
    expect(system.texts()).toEqual(TEXTS.slice(0, 1));
    vi.advanceTimersByTime(101);
    expect(system.texts()).toEqual(TEXTS.slice(0, 2));
    system.tell(STARTED, ENDED);
    vi.advanceTimersByTime(101);
    system.tell(STARTED, ENDED);
    expect(session.state()).toMatchObject({ kind: 'still', why: 'ended' });
    expect(places.map(({ block }) => block)).toContain(2);
  });

  test('Listen reaches the engine within the same task', () => {
    const { system, begin } = setUp();
    begin();
    expect(system.said.length).toBe(1);
  });

  test('silence before the first sound, and only there', () => {
    const { system, begin } = setUp({ leadSilence: 300 });
    begin();
    vi.advanceTimersByTime(299);
    expect(system.said.length).toBe(0);
    vi.advanceTimersByTime(2);
    expect(system.said.length).toBe(1);
    system.tell(STARTED, ENDED);
    vi.advanceTimersByTime(101);
    expect(system.said.length).toBe(2);
  });

  test('a pause loses and repeats nothing, whenever it comes', () => {
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const { system, session, begin } = setUp();
      begin();
      system.tell(STARTED, { kind: 'word', at: tenth, length: 1 });
      session.wish({ kind: 'pause' });
      expect(system.isAsked).toBe(false);
      session.wish({ kind: 'play' });
      expect(system.texts()).toEqual([TEXTS[0], TEXTS[0]]);
      system.tell(STARTED, ENDED);
      vi.advanceTimersByTime(101);
      expect(system.texts().at(-1)).toBe(TEXTS[1]);
    }
  });

  test('reports that come after a pause do nothing', () => {
    const { system, session, begin } = setUp();
    begin();
    system.tell(STARTED);
    session.wish({ kind: 'pause' });
    system.tell(ENDED, ENDED);
    vi.advanceTimersByTime(1000);
    expect(system.said.length).toBe(1);
    expect(session.state()).toMatchObject({ kind: 'still', sentence: 0 });
  });

  test.each(['no-start', 'no-end', 'error', 'no-voice'] as const)(
    '%s: the embedded voice says the same sentence, and it is told',
    (reason) => {
      const { system, embedded, changes, begin } = setUp();
      begin();
      system.tell(STARTED, ENDED);
      vi.advanceTimersByTime(101);
      system.tell({ kind: 'failed', reason });
      expect(embedded.texts()).toEqual([TEXTS[1]]);
      expect(changes.map(([, to]) => to.engine)).toEqual(['embedded']);
      embedded.tell(STARTED, ENDED);
      vi.advanceTimersByTime(101);
      expect(embedded.texts()).toEqual([TEXTS[1], TEXTS[2]]);
      expect(system.said.length).toBe(2);
    },
  );

  test('without any voice of the system the embedded one reads from the first sentence on', () => {
    const { embedded, begin } = setUp({ system: new FakeEngine('system', []) });
    begin();
    expect(embedded.texts()).toEqual([TEXTS[0]]);
  });

  test('a voice that comes late takes over with the next sentence, never within one', () => {
    const system = new FakeEngine('system', []);
    const { embedded, begin } = setUp({ system });
    begin();
    embedded.tell(STARTED);
    system.offer([voiceOf('system')]);
    expect(system.said.length).toBe(0);
    embedded.tell(ENDED);
    vi.advanceTimersByTime(101);
    expect(system.texts()).toEqual([TEXTS[1]]);
    expect(embedded.said.length).toBe(1);
  });

  test('when every voice fails it says so and keeps the place', () => {
    const { system, embedded, session, begin, places } = setUp();
    begin();
    system.tell({ kind: 'failed', reason: 'error' });
    embedded.tell({ kind: 'failed', reason: 'no-start' });
    expect(session.state()).toMatchObject({ kind: 'still', why: 'voiceless', sentence: 0 });
    expect(places.at(-1)?.block).toBe(0);
  });

  test('another reader that begins makes this one still', () => {
    const { system, session, speech, begin } = setUp();
    begin();
    system.tell(STARTED);
    speech.displace();
    expect(session.state()).toMatchObject({ kind: 'still', why: 'displaced' });
    expect(system.isAsked).toBe(false);
  });

  test('nothing is said before the reader that spoke has fallen silent, and then only what is wished now', () => {
    const { system, session, speech, begin } = setUp();
    speech.otherSpeaks();
    begin();
    expect(system.said.length).toBe(0);
    session.wish({ kind: 'move', move: 'next-sentence' });
    expect(system.said.length).toBe(0);
    speech.fallSilent();
    expect(system.texts()).toEqual([TEXTS[1]]);
  });

  test('who stops while the other is waited for is not heard afterwards', () => {
    const { system, session, speech, begin } = setUp();
    speech.otherSpeaks();
    begin();
    session.wish({ kind: 'pause' });
    speech.fallSilent();
    expect(system.said.length).toBe(0);
  });

  test('media keys wish like the buttons', () => {
    const { system, session, speech, begin } = setUp();
    begin();
    system.tell(STARTED);
    expect(speech.speaking).toBe(true);
    speech.press('pause');
    expect(session.state().kind).toBe('still');
    expect(speech.speaking).toBe(false);
    speech.press('play');
    speech.press('next');
    expect(system.texts().at(-1)).toBe(TEXTS[1]);
  });

  test('the word being said has its place in the article; a garbled one has none', () => {
    const { system, session, begin } = setUp();
    begin();
    system.tell(STARTED, { kind: 'word', at: 4, length: 4 });
    expect(session.wordPlace()).toEqual({ block: 0, start: 4, end: 8 });
    system.tell({ kind: 'word', at: 4000, length: 4 });
    expect(session.wordPlace()).toBeUndefined();
  });

  test('没听清 says it once more, slower, and then goes on at the old speed', () => {
    const { system, session, begin } = setUp();
    begin();
    system.tell(STARTED);
    vi.advanceTimersByTime(2500);
    session.wish({ kind: 'again' });
    expect(system.said.at(-1)).toMatchObject({ text: TEXTS[0], rate: 0.75 });
    system.tell(STARTED, ENDED);
    vi.advanceTimersByTime(200);
    expect(system.said.at(-1)).toMatchObject({ text: TEXTS[1], rate: 1 });
  });

  test('没听清 says a telephone number in groups, once', () => {
    const said = '请拨打幺三八零零幺三八零零零。';
    const map = [
      { said: 0, saidEnd: 3, start: 0, end: 3, same: true },
      { said: 3, saidEnd: 14, start: 3, end: 14, phone: true },
      { said: 14, saidEnd: 15, start: 14, end: 15, same: true },
    ] as const;
    const { system, session, begin } = setUp();
    session.wish({ kind: 'load', script: SCRIPT.map((sentence, index) => (index === 0 ? { ...sentence, text: said, map } : sentence)) });
    begin();
    system.tell(STARTED);
    vi.advanceTimersByTime(2500);
    session.wish({ kind: 'again' });
    expect(system.said.at(-1)?.text).toBe('请拨打幺 三 八，零 零 幺 三，八 零 零 零。');
    system.tell(STARTED, ENDED);
    vi.advanceTimersByTime(200);
    expect(system.said.map(({ text }) => text)).toEqual([said, '请拨打幺 三 八，零 零 幺 三，八 零 零 零。', TEXTS[1]]);
  });

  test('while a voice of the net speaks, the voice that comes along gets ready, but nothing is loaded beside a voice of the machine that has begun', () => {
    const net = setUp({ system: new FakeEngine('system', [voiceOf('system', 'zh-CN', false)]) });
    net.session.choose({ 'zh-CN': 'system:zh-CN' });
    net.begin();
    expect(net.embedded.warmed).toEqual([]);
    net.system.tell(STARTED);
    vi.advanceTimersByTime(1500);
    expect(net.embedded.warmed).toEqual(['zh-CN']);

    const local = setUp();
    local.begin();
    local.system.tell(STARTED);
    vi.advanceTimersByTime(10_000);
    expect(local.embedded.warmed).toEqual([]);
    local.system.tell(ENDED);
    vi.advanceTimersByTime(1500);
    expect(local.embedded.warmed).toEqual(['zh-CN']);
  });

  test('ended in the silence between two sentences, the next one is not said', () => {
    const { system, session, begin } = setUp();
    begin();
    system.tell(STARTED, ENDED);
    session.end();
    vi.advanceTimersByTime(1000);
    expect(system.said.length).toBe(1);
  });

  test('what falls silent leaves nothing to get ready', () => {
    const { system, embedded, session, begin } = setUp();
    begin();
    session.wish({ kind: 'pause' });
    vi.advanceTimersByTime(10_000);
    expect([system.said.length, embedded.warmed]).toEqual([1, []]);
  });

  test('after its end the voice is silent, nothing is said and nothing is told', () => {
    const { system, session, states, begin } = setUp();
    begin();
    system.tell(STARTED);
    expect(system.isAsked).toBe(true);
    session.end();
    expect(system.isAsked).toBe(false);
    const told = states.length;
    session.wish({ kind: 'play' } satisfies Wish);
    system.tell(STARTED, ENDED);
    vi.advanceTimersByTime(1000);
    expect(system.said.length).toBe(1);
    expect(states.length).toBe(told);
  });
});
