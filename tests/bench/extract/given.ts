/** What an engine gave for a page. */
export type Given = {
  kind: 'article' | 'headlines' | 'unreadable';
  reason?: string;
  title?: string | undefined;
  date?: string | undefined;
  source?: string | undefined;
  byline?: string | undefined;
  text: string;
  headings: string[];
  attachments: string[];
  images: number;
  tables: number;
  headlines: { text: string; date?: string | undefined }[];
  document?: Record<string, string>;
};

/** The hand-made answer beside a page. */
export type Gold = {
  url: string;
  lang: string;
  kind: 'article' | 'policy-document' | 'list' | 'home' | 'form';
  title?: string;
  date?: string;
  source?: string;
  byline?: string;
  text?: string;
  must?: string[];
  mustNot?: string[];
  headings?: string[];
  images?: number;
  tables?: number;
  attachments?: string[];
  document?: Record<string, string>;
  headlines?: { text: string; date?: string }[];
  mustNotHeadlines?: string[];
  reason?: string;
};
