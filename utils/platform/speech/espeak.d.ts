/** The part of the synthesiser that is used here; audio is 16 bit mono at 22,050 Hz. */
declare module '@echogarden/espeak-ng-emscripten' {
  /** `text_position` counts characters from 1, `audio_position` milliseconds from the start of the call. */
  export type SynthesisEvent = {
    readonly type: string;
    readonly text_position: number;
    readonly word_length: number;
    readonly audio_position: number;
  };

  export type Synthesizer = {
    set_voice(name: string): number;
    /** Words a minute. */
    set_rate(rate: number): number;
    get_samplerate(): number;
    /** Calls back with a stretch of sound at a time; returning true ends it. */
    synthesize(text: string, chunk: (pcm: Int16Array, events: readonly SynthesisEvent[]) => boolean): number;
  };

  type Module = { readonly eSpeakNGWorker: new () => Synthesizer };

  export default function load(options: { readonly getPreloadedPackage: (name: string, size: number) => ArrayBuffer }): Promise<Module>;
}
