import type { ReactNode } from 'react';
import styles from './Welcome.module.css';

/** The pictures are drawn in the page's own inks, so that they suit every theme. */
function Picture({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      className={styles.picture}
      viewBox="0 0 320 200"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <rect x="12" y="12" width="296" height="176" rx="8" className={styles.paper} />
      {children}
    </svg>
  );
}

/** The seal as it stands in the toolbar. */
function Seal({ x, y, size }: { readonly x: number; readonly y: number; readonly size: number }) {
  return (
    <svg x={x} y={y} width={size} height={size} viewBox="0 0 128 128" stroke="none" aria-hidden="true">
      <circle cx="64" cy="64" r="60" className={styles.seal} />
      <g className={styles.stroke} strokeWidth="9" strokeLinecap="round" strokeLinejoin="round" fill="none">
        <path d="M34 36l9 9M28 60h15v30l12-9M76 30v14M58 42h38M53 58h44v8l-5 7M66 66l6 6M60 76l7 6M52 90h48M77 62v16l-20 24M80 92l18 12" />
      </g>
    </svg>
  );
}

function Lines({ at, widths }: { readonly at: readonly [number, number]; readonly widths: readonly number[] }) {
  return widths.map((width, line) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a drawing
    <path key={line} d={`M${at[0]} ${at[1] + line * 16}h${width}`} className={styles.faint} />
  ));
}

/** The browser's bar with the puzzle piece, the pin and our seal. */
export function PictureOfBar() {
  return (
    <Picture>
      <path d="M12 62h296" />
      <rect x="28" y="28" width="140" height="20" rx="10" className={styles.faint} />
      <path d="M196 30h8a5 5 0 1 1 10 0h8v8a5 5 0 1 1 0 10v8h-26z" transform="translate(0 -5)" />
      <Seal x={244} y={18} size={38} />
      <rect x="150" y="78" width="146" height="92" rx="6" className={styles.raised} />
      <Seal x={162} y={104} size={34} />
      <path d="M208 121h34" className={styles.faint} />
      <path d="M262 112h14l-2 10 6 6h-22l6-6zM269 128v12" className={styles.accent} />
    </Picture>
  );
}

/** A phone's menu behind its three dots, with our seal. */
export function PictureOfMenu() {
  return (
    <Picture>
      <path d="M12 148h296" />
      <path d="M28 168h180" className={styles.faint} />
      <path d="M282 160v.1M282 168v.1M282 176v.1" strokeWidth="6" />
      <rect x="130" y="28" width="166" height="108" rx="6" className={styles.raised} />
      <Lines at={[148, 46]} widths={[96, 120]} />
      <Seal x={146} y={80} size={38} />
      <path d="M200 99h76" className={styles.faint} />
    </Picture>
  );
}

/** A crowded page, and the press on the seal. */
export function PictureOfPage() {
  return (
    <Picture>
      <path d="M12 52h296" />
      <Seal x={256} y={16} size={32} />
      <path d="M28 32h120" className={styles.faint} />
      <rect x="26" y="64" width="70" height="108" className={styles.faint} />
      <Lines at={[112, 72]} widths={[120, 96, 120, 80, 120, 108, 64]} />
      <rect x="248" y="64" width="46" height="44" className={styles.faint} />
      <rect x="248" y="122" width="46" height="50" className={styles.faint} />
      <path d="M274 52l-9 30 10-5 6 14 8-4-6-14 11-2z" className={styles.hand} />
    </Picture>
  );
}

/** The reader: a title, large lines, the five wishes. */
export function PictureOfReader() {
  return (
    <Picture>
      <path d="M12 58h296" />
      {[0, 1, 2, 3, 4].map((each) => (
        <rect key={each} x={54 + each * 44} y="22" width="36" height="26" rx="5" className={each === 0 ? styles.filled : styles.plain} />
      ))}
      <path d="M64 84h192" strokeWidth="9" />
      <path d="M84 112h184M60 134h208M60 156h150" strokeWidth="6" className={styles.faint} />
    </Picture>
  );
}
