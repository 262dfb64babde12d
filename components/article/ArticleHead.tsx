import { type ArticleMeta, FACTS, TITLE } from '../../utils/article/article';
import { about, grouped, minutesToHear } from '../../utils/article/wording';
import { dateWords } from '../dates';
import { useEnvironment, useSettings } from '../useEnvironment';
import styles from './ArticleHead.module.css';
import { Phrases } from './Phrases';
import { Sounded } from './Sounded';

type Props = { readonly meta: ArticleMeta; readonly characters: number };

/** Column, title, and a line of labelled facts. */
export function ArticleHead({ meta, characters }: Props) {
  const column = meta.columns?.at(-1) ?? meta.site;
  return (
    <header className={styles.head}>
      {column && (
        <p className={styles.column}>
          <bdi>
            <Sounded text={column} />
          </bdi>
        </p>
      )}
      {meta.kicker && (
        <p className={styles.kicker}>
          <Sounded text={meta.kicker} />
        </p>
      )}
      <h1 className={styles.title} data-block={TITLE} data-at={0}>
        <Phrases text={meta.title} lang={meta.lang} />
      </h1>
      {meta.subtitle && (
        <p className={styles.subtitle}>
          <Sounded text={meta.subtitle} />
        </p>
      )}
      <Facts meta={meta} characters={characters} />
      {meta.document && meta.document.length > 0 && <DocumentFields fields={meta.document} />}
    </header>
  );
}

function Facts({ meta, characters }: Props) {
  const { words, language } = useEnvironment();
  const [settings] = useSettings();
  const published = dateWords(language, meta.published);
  const written = dateWords(language, meta.written);
  const facts: readonly (readonly [string | undefined, string | undefined])[] = [
    [words('factSource'), meta.source ?? (meta.columns ? meta.site : undefined)],
    [words('factPublished'), published],
    [words('factWritten'), written === published ? undefined : written],
    [undefined, meta.byline],
    [undefined, words('factLength', grouped(about(characters)), grouped(minutesToHear(characters, settings.rate)))],
  ];
  return (
    <ul className={styles.facts} data-block={FACTS} lang={language}>
      {facts.map(
        ([label, value], at) =>
          value && (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of facts
            <li key={at} data-screen-only={at === facts.length - 1 || undefined}>
              {label && <span className={styles.label}>{label}</span>}
              <bdi>
                <Sounded text={value} />
              </bdi>
            </li>
          ),
      )}
    </ul>
  );
}

/** The 公文 block: folded on the screen, since it stands between the reader and the words; on paper it is there. */
function DocumentFields({ fields }: { readonly fields: NonNullable<ArticleMeta['document']> }) {
  const { words } = useEnvironment();
  const list = (
    <dl>
      {fields.map((field) => (
        <div key={field.label}>
          <dt>{field.label}</dt>
          <dd>
            <bdi>
              <Sounded text={field.value} />
            </bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
  return (
    <>
      <details className={styles.document} data-screen-only>
        <summary>{words('articleDocument')}</summary>
        {list}
      </details>
      <div className={styles.onPaper} data-print-only>
        {list}
      </div>
    </>
  );
}
