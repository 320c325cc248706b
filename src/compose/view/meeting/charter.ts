/** 運営要綱 in finished strings, numbered as regulations are: 第1条, 2, (1). */

import type { CharterRow } from '../../../forms/submission.ts';
import { bareArticleNumber, parseArticleNumber } from '../../../japanese/articleNumber.ts';
import { fillBlanks, type Words } from '../../../wording/words.ts';
import type { Optional } from '../value/optional.ts';
import { breakLines } from '../value/text.ts';

/** One 号. */
interface ItemView {
  readonly mark: string;
  readonly text: string;
}

/** One 項; the first of an article bears the article's number. */
interface ParagraphView {
  readonly mark: string;
  readonly text: string;
  readonly items: readonly ItemView[];
}

/** One 条, or 附則. */
interface ArticleView {
  /** 趣旨; blank for none. */
  readonly heading: string;
  readonly supplement: boolean;
  readonly paragraphs: readonly ParagraphView[];
}

/** The whole of it. */
export interface CharterView {
  readonly title: string;
  /** 制定, 改正. */
  readonly history: readonly string[];
  readonly articles: readonly ArticleView[];
}

/** What is being numbered. */
interface Open {
  readonly heading: string;
  readonly supplement: boolean;
  readonly paragraphs: {
    readonly mark: string;
    readonly text: string;
    readonly items: ItemView[];
  }[];
}

/**
 * Prints the articles.
 *
 * @returns lacking when the workbook has none
 */
export function charterView(rows: readonly CharterRow[], words: Words): Optional<CharterView> {
  if (rows.length === 0) return false;
  const textsOf = (kind: CharterRow['kind']['value']): readonly string[] =>
    rows.filter((row) => row.kind.value === kind).map(({ text }) => breakLines(text.value));
  return {
    title: textsOf('title').join('') || words.charter.title,
    history: textsOf('history'),
    articles: articlesOf(rows, words),
  };
}

function articlesOf(rows: readonly CharterRow[], words: Words): readonly ArticleView[] {
  const articles: Open[] = [];
  let last = 0;
  for (const row of rows) {
    const { kind, text, heading } = row;
    const printed = breakLines(text.value);
    const open = articles.at(-1);
    const written = row.number && bareArticleNumber(row.number.value);
    if (kind.value === 'article' || kind.value === 'supplement') {
      const isArticle = kind.value === 'article';
      const number = written ?? String(last + 1);
      if (isArticle) last = parseArticleNumber(number)?.number ?? last + 1;
      articles.push({
        heading: breakLines(heading?.value ?? ''),
        supplement: !isArticle,
        paragraphs: [
          { mark: isArticle ? articleMark(number, words) : '', text: printed, items: [] },
        ],
      });
    } else if (kind.value === 'paragraph' && open !== undefined) {
      const mark = written ?? String(open.paragraphs.length + 1);
      open.paragraphs.push({ mark, text: printed, items: [] });
    } else if (kind.value === 'item') {
      const items = open?.paragraphs.at(-1)?.items;
      const number = written ?? String((items?.length ?? 0) + 1);
      const mark = /^\d/u.test(number) ? fillBlanks(words.charter.item, { number }) : number;
      items?.push({ mark, text: printed });
    }
  }
  return articles;
}

/** 第3条の2: a branch stands behind 条. */
function articleMark(written: string, words: Words): string {
  const parsed = parseArticleNumber(written);
  return fillBlanks(words.charter.article, {
    number: parsed === undefined ? written : String(parsed.number),
    branch: parsed?.branch ?? '',
  });
}
