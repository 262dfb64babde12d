/**
 * What the capture brings from the live page: flat strings and numbers, since browsers cut or refuse anything deeper. Untrusted.
 * The HTML is as the browser writes it (`innerHTML`): `parsePage` reads no other. It is that of a clone, without scripts, styles, comments and oversized attributes; same-origin frames and open shadow roots are laid in place.
 * What only the live page knows stands in attributes of the clone that begin with `data-qd-` (the page's own ones of that name are dropped):
 * `data-qd-hidden` = not visible; `data-qd-src`, `data-qd-w`, `data-qd-h` = a picture's real address and size in CSS pixels; `data-qd-frame` = root of a frame laid in place.
 * @public
 */
export type PageSnapshot = {
  readonly html: string;
  readonly url: string;
  /** For relative addresses: `document.baseURI`. */
  readonly base: string;
  readonly title: string;
  readonly lang: string;
  readonly contentType: string;
  /** False where bytes were still arriving. */
  readonly complete: boolean;
  /** True where the page was larger than our limit and the HTML ends early. */
  readonly cut: boolean;
  /** `document.referrer`-free, page-independent facts for choosing a sentence. */
  readonly hasPasswordField: boolean;
  readonly scriptCount: number;
  readonly frameCount: number;
};
