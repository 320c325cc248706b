/** What the website says of its publication, and of the websites of earlier years. */

import type { Checked, Diagnostic } from '../diagnostics/checked.ts';
import type { PaperDocument } from '../forms/document.ts';
import type { EarlierBook, EarlierSite } from '../forms/earlierSite.ts';
import type { Profile, Submission } from '../forms/submission.ts';
import { fullFiscalYear } from '../japanese/fiscalYear.ts';
import { comparable, oneLine } from '../japanese/text.ts';

type Publication = NonNullable<PaperDocument['publication']>;

/**
 * Takes together what 基本情報 and 公開履歴 say, and the sites of earlier years.
 *
 * @param archive absent where nobody asked for earlier years
 * @returns the sites of the same city for earlier 対象年度, the newest first: by the address at which their book says
 *   they are published, or where they lie. An error where there is none, or two of a year have one title; 注意 for a
 *   site that is passed over because it is a draft or says nothing of itself
 */
export function sitePublication(
  { profile, history = [] }: Submission,
  archive: readonly EarlierSite[] | undefined,
): Checked<Publication> {
  const { citySite, publishedAt } = profile;
  const sites = archive?.flatMap(withBook) ?? [];
  const earlier = sites.filter(({ book }) => isEarlier(book, profile));
  const [drafts, published] = [
    earlier.filter(({ book }) => book.handling !== undefined),
    earlier.filter(({ book }) => book.handling === undefined),
  ];
  const diagnostics = [
    ...(archive?.filter(({ book }) => book === undefined) ?? []).map(unknown),
    ...drafts.map(draft),
    ...repeated(published),
    ...(archive !== undefined && earlier.length === 0 ? [none(profile)] : []),
  ];
  const value = {
    ...(citySite && { citySite: citySite.value }),
    ...(publishedAt && { address: publishedAt.value }),
    changes: history.map(({ date, kind, text }) => ({
      date: date.value,
      kind,
      text: text.value,
    })),
    ...(published.length > 0 && {
      earlier: newestFirst(published).map((site) => linkTo(site, profile)),
    }),
  };
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  return { value: failed ? undefined : value, diagnostics };
}

interface KnownSite extends EarlierSite {
  readonly book: EarlierBook;
}

function withBook({ book, ...site }: EarlierSite): readonly KnownSite[] {
  return book === undefined ? [] : [{ ...site, book }];
}

function isEarlier({ city, judgedYear }: EarlierBook, now: Profile): boolean {
  const isSameCity = comparable(city.value) === comparable(now.city.value);
  return isSameCity && judgedYear.value.year < now.judgedYear.value.year;
}

function newestFirst(sites: readonly KnownSite[]): readonly KnownSite[] {
  return sites.toSorted((one, other) => yearOf(other) - yearOf(one));
}

function yearOf({ book }: KnownSite): number {
  return book.judgedYear.value.year;
}

/** An address that this year's site takes over no longer leads to the earlier one. */
function linkTo(
  { href, book: { title, judgedYear, publishedAt } }: KnownSite,
  now: Profile,
): NonNullable<Publication['earlier']>[number] {
  const isOwn = publishedAt !== undefined && publishedAt.value !== now.publishedAt?.value;
  return {
    year: fullFiscalYear(judgedYear.value),
    title: oneLine(title.value),
    href: isOwn ? publishedAt.value : href,
  };
}

function repeated(sites: readonly KnownSite[]): readonly Diagnostic[] {
  const keyOf = ({ book }: KnownSite): string =>
    [book.judgedYear.value.year, comparable(book.title.value)].join(' ');
  return sites.flatMap((first, index): readonly Diagnostic[] => {
    const group = sites.filter((site) => keyOf(site) === keyOf(first));
    if (group.length === 1 || group[0] !== sites[index]) return [];
    const folders = group.map(({ folder }) => `「${folder}」`).join('');
    return [
      {
        code: 'site/archive',
        severity: 'error',
        message: `過去の年度のウェブページのうち、${fullFiscalYear(first.book.judgedYear.value)}の「${oneLine(first.book.title.value)}」が${group.length}つのフォルダ（${folders}）にあり、どれを公開したものか分かりません。`,
        hint: '公開しなかったものを、ほかの場所に移してください。',
      },
    ];
  });
}

function unknown({ folder }: EarlierSite): Diagnostic {
  return {
    code: 'site/archive',
    severity: 'warning',
    message: `フォルダ「${folder}」のウェブページは、どの年度のものか分からないため、過去の年度に入れませんでした（evaluation.json がないか、読み取れません）。`,
    hint: 'そのフォルダに、同時に作った evaluation.json（data フォルダの中のものでもかまいません）を戻してください。',
  };
}

function draft({ folder, book }: KnownSite): Diagnostic {
  return {
    code: 'site/archive',
    severity: 'warning',
    message: `フォルダ「${folder}」のウェブページは「${book.handling?.value ?? ''}」とされているため、過去の年度に入れませんでした。`,
    hint: '公開したものであれば、そのブックの「基本情報」の「資料の扱い」を消し、作り直してください。',
  };
}

function none({ city, judgedYear }: Profile): Diagnostic {
  return {
    code: 'site/archive',
    severity: 'error',
    message: `過去の年度のフォルダに、${city.value}の${fullFiscalYear(judgedYear.value)}より前のウェブページがありません。`,
    hint: '過去の年度の資料を作ったフォルダを指定してください。まだないときは、過去の年度を指定せずに作ってください。',
  };
}
