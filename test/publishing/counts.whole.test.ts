import { beforeAll, describe, expect, it } from '@jest/globals';

import type { Scheme } from '../../src/office/scheme.ts';
import { shippedSchemes } from '../evaluate/schemes.ts';
import { SAMPLE_CITIES } from '../facts/sampleCities.ts';
import { buildRun, type Run } from '../shared/build.ts';
import { bytesOf, type Row, rowsOf, textOf, unprotected } from '../write/data/opened.ts';
import { type ReadRow, type ReadPdf, readPdf, rowsOfHtml } from './tables.ts';

/** How many indicators got which verdict; in the scheme's order. */
type Counts = readonly (readonly [label: string, count: number])[];

/** What the scheme counts by, from the best to the worst, then the unknown; 途中 among judgements. */
function labelsOf({ rating, words }: Scheme): readonly string[] {
  const { achieved, notAchieved, underway, undecided, ended } = words;
  const verdicts =
    rating === undefined
      ? [achieved, notAchieved, underway, undecided, ended]
      : [...rating.grades, rating.unrated];
  return verdicts.map(({ label }) => label);
}

/** The judged year's row of each indicator in the open data, each indicator once. */
function judgedRows(run: Run, back = 0): readonly Row[] {
  const { year } = run.evaluation.submission.profile.judgedYear.value;
  return rowsOf(run.artifacts, 'indicators').filter(
    (row) =>
      row['種別'] === '実績値' &&
      row['列の種別'] !== '基準値' &&
      row['年度_西暦'] === String(year - back) &&
      row['再掲元'] === '' &&
      // A part is judged with its whole, a sum not at all.
      row['内訳元'] === '' &&
      row['計'] === '無',
  );
}

function verdictIn(row: Row | undefined, { rating }: Scheme): string {
  return unprotected((rating === undefined ? row?.['判定'] : row?.['評価']) ?? '');
}

function countsOf(rows: readonly Row[], scheme: Scheme): Counts {
  return labelsOf(scheme).map((label) => [
    label,
    rows.filter((row) => verdictIn(row, scheme) === label).length,
  ]);
}

/** The table by goal: a row for each, and one for all. Its columns are verdicts, between 指標 and 再掲. */
function tableOf(rows: readonly ReadRow[], scheme: Scheme): readonly Counts[] {
  const start = rows.findIndex(([first, , third]) => {
    const labels = labelsOf(scheme).filter((label) => third?.text.endsWith(label));
    return first?.text === '基本目標' && labels.length > 0;
  });
  const head = rows[start] ?? [];
  const end = rows.findIndex(([first], index) => index > start && first?.text === '合計');
  return rows.slice(start + 1, end + 1).map((row) =>
    labelsOf(scheme).map((label): readonly [string, number] => {
      const column = head.findIndex(({ text }, at) => at > 1 && isHeadOf(text, label, scheme));
      return [label, column < 0 ? 0 : Number(row[column]?.text)];
    }),
  );
}

/** `A順調` or `達成`, and not `目標達成` or `未達成`. */
function isHeadOf(text: string, label: string, { rating }: Scheme): boolean {
  const marks =
    rating === undefined ? [''] : [...rating.grades, rating.unrated].map(({ mark }) => mark);
  return marks.some((mark) => text === `${mark}${label}`);
}

/** The heads of the goals' parts of the board: `10指標 ○達成 5 ×未達成 4`; a verdict that does not stand there is 0. */
function headsOf(rows: readonly ReadRow[], scheme: Scheme): readonly Counts[] {
  const { rating, words } = scheme;
  const { achieved, notAchieved, underway, undecided, ended } = words;
  const verdicts =
    rating === undefined
      ? [achieved, notAchieved, underway, undecided, ended]
      : [...rating.grades, rating.unrated];
  const heads = rows.filter(
    ([first, second, ...others]) =>
      /^(?:基本目標\d|計画全体)/u.test(first?.text ?? '') &&
      /^\d+指標/u.test(second?.text ?? '') &&
      others.length === 0,
  );
  return heads.map(([, counts]) =>
    verdicts.map(({ mark, label }): readonly [string, number] => {
      const text = (counts?.text ?? '').replaceAll(/\s/gu, '').replace(/^\d+指標/u, '');
      // 終 and 終了 are not put one behind the other.
      const word = label.startsWith(mark) ? label.slice(mark.length) : label;
      // A dash in front of a count would be read as a minus: the word stands alone.
      const name = /^[－−ー-]$/u.test(mark)
        ? escaped(label)
        : `${escaped(mark)}(?:${escaped(word)})?`;
      const long = new RegExp(`${name}(\\d+)`, 'u').exec(text);
      return [label, Number(long?.[1] ?? 0)];
    }),
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[+*?.()[\]{}|^$\\]/gu, String.raw`\$&`);
}

/** Every scheme counts the city that has everything, and one of the others, which take turns. */
const [OTHERS, FULL] = [SAMPLE_CITIES.filter((city) => city !== 'mihon-r6'), 'mihon-r6' as const];
const CASES = shippedSchemes()
  .filter(({ judges }) => judges)
  .flatMap((scheme, index) =>
    [FULL, ...OTHERS.filter((_, at) => at === index % OTHERS.length)].map((city) => ({
      city,
      name: scheme.name,
      scheme,
    })),
  );

describe.each(CASES)('$city under $name', ({ city, scheme }) => {
  let run: Run;
  let wanted: Counts;
  let byGoal: readonly Counts[];
  let pdf: ReadPdf;
  let html: string;

  beforeAll(async () => {
    run = await buildRun(city, scheme.name, ['packet', 'site', 'data']);
    pdf = await readPdf(bytesOf(run.artifacts, 'packet.pdf'), 6);
    html = textOf(run.artifacts, 'site/index.html');
    const rows = judgedRows(run);
    wanted = countsOf(rows, scheme);
    byGoal = run.evaluation.submission.goals.map(({ number }) =>
      countsOf(
        rows.filter((row) => row['基本目標番号'] === String(number)),
        scheme,
      ),
    );
  });

  it('counts something', () => {
    const { indicators } = run.evaluation.total;
    expect(indicators).toBeGreaterThan(5);
    const counted = wanted.reduce((sum, [, count]) => sum + count, 0);
    // What has ended is rated no more.
    const ended = scheme.rating === undefined ? 0 : run.evaluation.total.ended;
    expect(counted + ended).toBe(indicators);
  });

  it('says at the heads of the board, on paper and on the site, what the table by goal counts', () => {
    expect(tableOf(rowsOfHtml(html), scheme)).toEqual([...byGoal, wanted]);
    for (const rows of [pdf.rows, rowsOfHtml(html)]) {
      expect(headsOf(rows, scheme)).toEqual(byGoal);
    }
  });

  it('draws on the site what is counted, and says so of the picture', () => {
    const rows = rowsOfHtml(html);
    const after = rows.findIndex(([first]) => first?.text === '合計');
    const head = rows.findIndex(([first], at) => at > after && first?.text === '基本目標');
    const drawn = byGoal.map((_, goal) =>
      labelsOf(scheme).map((label): readonly [string, number] => {
        const column = (rows[head] ?? []).findIndex(
          ({ text }, at) => at > 0 && isHeadOf(text, label, scheme),
        );
        return [label, column < 0 ? 0 : Number(rows[head + 1 + goal]?.[column]?.text)];
      }),
    );
    expect(drawn).toEqual(byGoal);
    const alternative = /横棒グラフ。[^"<]*/u.exec(html)?.[0] ?? '';
    const parts = alternative.split('。').slice(1, 1 + byGoal.length);
    expect(parts.map((part) => spoken(part, scheme))).toEqual(byGoal);
  });

  it('counts the same in tallies.csv', () => {
    const kinds = scheme.rating === undefined ? ['判定'] : ['評価', '評価なし'];
    const rows = rowsOf(run.artifacts, 'tallies').filter(
      (row) =>
        row['集計の単位'] === '全体' &&
        row['年度_西暦'] === String(run.evaluation.submission.profile.judgedYear.value.year) &&
        kinds.includes(row['項目の種類'] ?? ''),
    );
    expect(rows.map((row) => [unprotected(row['項目'] ?? ''), Number(row['値'])])).toEqual(wanted);
  });

  it('tells how many changed since the year before of those that were judged then', () => {
    const text = pdf.text.replaceAll(/\s/gu, '');
    const [, said = ''] = /が変わったもの：(.*?)(?:判定|評価)指標（単位）/u.exec(text) ?? [];
    const many = /^(\d+)指標（「前年度からの変化」/u.exec(said)?.[1];
    const counted = Number(many ?? [...said.matchAll(/→/gu)].length);
    const before = new Map(judgedRows(run, 1).map((row) => [row['指標番号'], row]));
    const unknown = (scheme.rating?.unrated ?? scheme.words.undecided).label;
    const changed = judgedRows(run).filter((row) => {
      const earlier = verdictIn(before.get(row['指標番号'] ?? ''), scheme);
      return earlier !== unknown && earlier !== verdictIn(row, scheme);
    });
    expect(counted).toBe(changed.length);
  });
});

/** `基本目標1は5指標のうち達成3、未達成2` */
function spoken(part: string, scheme: Scheme): Counts {
  const [, list = ''] = part.split('のうち');
  const counts = list.split('、');
  return labelsOf(scheme).map((label) => {
    const found = counts.find((one) =>
      scheme.rating === undefined
        ? one.replace(/\d+$/u, '') === label
        : one.replace(/\d+$/u, '').endsWith(`（${label}）`),
    );
    return [label, Number(/\d+$/u.exec(found ?? '')?.[0] ?? 0)];
  });
}
