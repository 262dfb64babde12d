import type { LinkAddress } from '../../utils/article/address';
import type { HeadlineList } from '../../utils/extract/reading';
import { Remark } from '../controls/Notice';
import { dateWords } from '../dates';
import { useEnvironment } from '../useEnvironment';
import styles from './Headlines.module.css';
import { QuietBar, SettingsLink } from './QuietBar';

type Props = {
  readonly list: HeadlineList;
  /** True where the last choice had to open in a tab of its own. */
  readonly elsewhere: boolean;
  readonly follow: (address: LinkAddress, from: HeadlineList) => void;
};

/** A column or home page: its headlines in large type, each of which opens here. */
export function Headlines({ list, elsewhere, follow }: Props) {
  const { words, language } = useEnvironment();
  return (
    <>
      <header className={styles.top}>
        <QuietBar />
        <SettingsLink />
      </header>
      <main className={styles.sheet}>
        <p className={styles.lead}>{words('headlinesLead')}</p>
        <h1 className={styles.title} lang={list.lang}>
          <bdi>{list.title}</bdi>
        </h1>
        {elsewhere && (
          <div role="status">
            <Remark>{words('headlinesElsewhere')}</Remark>
          </div>
        )}
        <ul className={styles.list} lang={list.lang}>
          {list.headlines.map((headline) => (
            <li key={headline.href}>
              <a
                href={headline.href}
                rel="noreferrer noopener"
                onClick={(event) => {
                  event.preventDefault();
                  follow(headline.href, list);
                }}
              >
                <bdi className={styles.text}>{headline.text}</bdi>
                {headline.date && <span className={styles.date}>{dateWords(language, headline.date)}</span>}
              </a>
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}
