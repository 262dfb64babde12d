import type { Box } from './tree';

/**
 * Where the common content management systems put an article's text, by family. The names are those of the templates, not of single sites.
 * The better a name tells the body alone, the higher.
 */
const FAMILIES: readonly (readonly [family: string, trust: number, names: string])[] = [
  ['TRS', 3, 'trs_editor trs_ueditor trs_preappend trs_web trs_paper_default view ctrs_editor'],
  ['UCAP', 3, 'ucap-content pages_content ucapcontent'],
  ['hanweb, jpage', 3, 'zoom zoomcon bt_content art_con article-conca'],
  ['VSB', 3, 'vsb_content vsb_content_2 vsb_content_3 vsb_content_4 vsb_content_501 v_news_content'],
  ['gkmlpt', 3, 'article-content gkmlpt-content'],
  [
    'news',
    2,
    'artibody article_content articlecontent rm_txt_con box_con endtext js_content rich_media_content content_area detail-content news_txt post_body post_text u-maintext cnt_bd text_area detail',
  ],
  [
    'general',
    2,
    'article-body articlebody article_body entry-content post-content article__body field--name-body field-name-body news_content newscontent content_body txt_con wzcon xl_content xxnr nr wz_con con_con cont_text conttxt detail_con maincontent main-content page-content page_content newscon news_con infodetail info_content xx_con wenzhang zhengwen zw govspeak',
  ],
];

const TRUST = new Map(FAMILIES.flatMap(([family, trust, names]) => names.split(' ').map((name) => [name, { family, trust }] as const)));

/** What a box's names say: the family of templates it is of, and how far that is to be trusted. */
export function knownContainer(box: Box): { family: string; trust: number } | undefined {
  if (box.names.length <= 1) return undefined;
  let best: { family: string; trust: number } | undefined;
  for (const name of box.names.split(' ')) {
    const known = TRUST.get(name);
    if (known && (!best || known.trust > best.trust)) best = known;
  }
  if (box.property === 'articleBody') return { family: 'schema.org', trust: 3 };
  return best;
}
