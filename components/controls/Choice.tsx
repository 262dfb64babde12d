import { type ReactNode, useId } from 'react';
import styles from './Choice.module.css';

type Option<Value extends string> = {
  readonly value: Value;
  readonly word: string;
  readonly sample?: ReactNode;
  readonly hint?: string | undefined;
};

type Props<Value extends string> = {
  readonly title: string;
  readonly hint?: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChoose: (value: Value) => void;
};

/** @public One of a few, all of them in sight. */
export function Choice<Value extends string>({ title, hint, value, options, onChoose }: Props<Value>) {
  const group = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{title}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.options}>
        {options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input
              type="radio"
              name={group}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span className={styles.word}>
              {option.word}
              {option.hint && <span className={styles.hint}>{option.hint}</span>}
            </span>
            {option.sample}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type SwitchProps = { readonly word: string; readonly hint?: string; readonly on: boolean; readonly onChange: (on: boolean) => void };

/** @public Something that is on or off. */
export function Switch({ word, hint, on, onChange }: SwitchProps) {
  return (
    <label className={styles.option}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span className={styles.word}>
        {word}
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}
