import type { Attachment } from '../../utils/article/article';
import { fileSize } from '../../utils/article/wording';
import { Icon } from '../controls/Icon';
import { useEnvironment } from '../useEnvironment';
import styles from './Figures.module.css';
import type { LeafAt } from './leaf';
import { Sounded } from './Sounded';

/** A file to fetch: 附件：名称（PDF，1.2 MB）. */
export function AttachmentView({ attachment, at }: { readonly attachment: Attachment; readonly at: LeafAt }) {
  const { words, language } = useEnvironment();
  const facts = [attachment.type, attachment.size && fileSize(attachment.size)].filter(Boolean).join(words('listComma'));
  return (
    <p className={styles.attachment}>
      <Icon name="file" />
      <span>
        <span lang={language}>{words('articleAttachment')}</span>
        <a href={attachment.href} target="_blank" rel="noreferrer noopener" {...at}>
          <Sounded text={attachment.name} />
        </a>
        {facts && <span lang={language}>{words('inBrackets', facts)}</span>}
      </span>
    </p>
  );
}
