import { useEffect, useRef, useState } from 'react';
import type { Cell, Table } from '../../utils/article/article';
import { plain } from '../../utils/article/text';
import { useEnvironment } from '../useEnvironment';
import styles from './Figures.module.css';
import type { NextLeaf } from './leaf';
import { TextView } from './TextView';

/** Said aloud, since a table whose rows are laid out as boxes is no table any more to some browsers. */
const ROLES = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader' },
  rowHead: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** A table in a scroller of its own; where the sheet is narrow, a simple one becomes one record a row. */
export function TableView({ table, next }: { readonly table: Table; readonly next: NextLeaf }) {
  const { words, language } = useEnvironment();
  const { scroller, wide } = useOverflow();
  const caption = table.caption && next();
  const names = columnNames(table);
  const head = table.rows.slice(0, table.headRows);
  const rowOf = (row: readonly Cell[], at: number, headRow: boolean) => (
    <tr key={at} {...ROLES.row}>
      {row.map((cell, column) => cellOf(cell, column, headRow, names?.[column], next))}
    </tr>
  );
  return (
    <figure className={styles.tableFigure}>
      {table.caption && (
        <figcaption {...caption}>
          <TextView text={table.caption} />
        </figcaption>
      )}
      {wide && (
        <p className={styles.hint} lang={language} data-screen-only>
          {words('articleWideTable')}
        </p>
      )}
      <section ref={scroller} className={styles.scroller} {...(wide ? { tabIndex: 0, 'aria-label': words('articleTable') } : {})}>
        <table {...ROLES.table} className={names ? `${styles.table} ${styles.records}` : styles.table}>
          {head.length > 0 && <thead {...ROLES.group}>{head.map((row, at) => rowOf(row, at, true))}</thead>}
          <tbody {...ROLES.group}>{table.rows.slice(table.headRows).map((row, at) => rowOf(row, at, false))}</tbody>
        </table>
      </section>
    </figure>
  );
}

function cellOf(cell: Cell, column: number, headRow: boolean, name: string | undefined, next: NextLeaf) {
  const at = next();
  const shared = { colSpan: cell.columns, rowSpan: cell.rows, className: cell.align && styles[cell.align] };
  const text = (
    <span {...at}>
      <TextView text={cell.text} />
    </span>
  );
  if (headRow || cell.header) {
    return (
      <th key={column} {...(headRow ? ROLES.column : ROLES.rowHead)} scope={headRow ? 'col' : 'row'} {...shared}>
        {text}
      </th>
    );
  }
  return (
    <td key={column} {...ROLES.cell} data-name={name} {...shared}>
      {text}
    </td>
  );
}

/** The name of each column, where the table is simple enough to be told row by row. */
function columnNames(table: Table): readonly string[] | undefined {
  const head = table.rows[0];
  if (table.headRows !== 1 || !head || head.length < 2) return undefined;
  const simple = table.rows.every((row) => row.length === head.length && row.every((cell) => !cell.columns && !cell.rows));
  return simple ? head.map((cell) => plain(cell.text)) : undefined;
}

function useOverflow() {
  const scroller = useRef<HTMLElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const box = scroller.current;
    if (!box || typeof ResizeObserver === 'undefined') return;
    const watch = new ResizeObserver(() => setWide(box.scrollWidth > box.clientWidth + 1));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  return { scroller, wide };
}
