/** @public The side of a `Worker` that is used; tests hand in another. */
export type Workshop<Asked, Answered> = Pick<Worker, 'terminate'> & {
  postMessage(asked: Asked): void;
  addEventListener(type: 'message', heard: (event: { readonly data: Answered }) => void): void;
  addEventListener(type: 'error', heard: () => void): void;
};

/** A worker that is opened when something is asked of it, and anew after its end. */
export function workshop<Asked, Answered>(open: () => Workshop<Asked, Answered>, broke: () => void, heard: (answer: Answered) => void) {
  let opened: Workshop<Asked, Answered> | undefined;
  return {
    isOpen: () => opened !== undefined,
    send(asked: Asked): void {
      if (!opened) {
        opened = open();
        opened.addEventListener('error', broke);
        opened.addEventListener('message', ({ data }) => heard(data));
      }
      opened.postMessage(asked);
    },
    end(): void {
      opened?.terminate();
      opened = undefined;
    },
  };
}
