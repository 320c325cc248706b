/** Documents as plain text, so that an example shows a page as a person would note it down. Nothing is left out. */

import type {
  Block,
  FigureBlock,
  FigureValue,
  Inline,
  ListItem,
  PaperDocument,
  Sheet,
  TableBlock,
  TableCell,
  TableRow,
} from '../../src/forms/document.ts';
import type { Chart, ChartPoint, ChartTarget, ChartValue } from '../../src/forms/figure.ts';

/** A whole paper; every line ends with a line feed. */
export function printPaper(paper: PaperDocument): string {
  const { name, title, language, author, subject, keywords, date, page } = paper;
  const head = [
    `資料 ${name} ${page.size} ${page.orientation} ${language} ${date}`,
    `題名 ${title}`,
    `作成者 ${author} 主題 ${subject} 検索語 ${keywords}`,
    `フッター ${paper.footer} 扱い ${paper.handling} 続き ${paper.continued ?? ''}`,
  ];
  return `${[...head, ...paper.sheets.map(printSheet)].join('\n')}\n`;
}

/** Titles and ids, indented by its level: a line of 目次. */
export function printOutline({ sheets }: PaperDocument): string {
  return sheets
    .map(({ id, level, title }) => `${'　'.repeat(level - 1)}${title} #${id}`)
    .join('\n');
}

function printSheet({ id, kind, start, level, title, band, blocks }: Sheet): string {
  const lines = [
    `\n━━ ${title} #${id}（${kind} ${level}${start === undefined ? '' : ` ${start}`}）`,
    ...(band
      ? [
          `帯 ${band.label}｜${band.number}｜${band.title}｜${band.paper}${band.count === undefined ? '' : `｜${band.count}`}`,
        ]
      : []),
    ...blocks.map(printBlock),
  ];
  return lines.join('\n');
}

/** One block on one or more lines. */
export function printBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `見出し${block.level}${block.manner ?? ''} ${printInlines(block.inlines)}`;
    case 'paragraph':
      return `段落 ${block.manner} ${block.align} ${printInlines(block.inlines)}`;
    case 'list':
      return block.items.map((item) => `・ ${block.manner ?? ''}${printItem(item)}`).join('\n');
    case 'table':
      return printTable(block);
    case 'figure':
      return printFigure(block);
    case 'charts':
      return [`グラフ ${block.size} ${block.title}`, ...block.figures.map(printFigure)].join('\n');
    case 'headline':
      return [
        `結果 ${printInlines(block.inlines)}`,
        ...block.figures.map(printFigure),
        ...block.texts.map((text) => `  ${printInlines(text)}`),
      ].join('\n');
    case 'box':
      return [
        `枠 ${block.tone} ${block.label}（空のとき ${block.empty}）`,
        ...block.items.map((item) => `  ${printItem(item)}`),
      ].join('\n');
  }
}

function printItem({ mark, inlines, below = [] }: ListItem): string {
  return [`${mark} ${printInlines(inlines)}`, ...below.map((one) => `  ${printItem(one)}`)].join(
    '\n',
  );
}

/** `*strong*`, `~small~`, `[tag]`, `#big#`, `_underlined_`, `〔注1〕` for the mark of a note, `⏎` for a line break. */
export function printInlines(inlines: readonly Inline[]): string {
  return inlines.map(printInline).join('');
}

function printInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
      return `*${inline.text}*`;
    case 'small':
      return `~${inline.text}~`;
    case 'tag':
      return `[${inline.text}]`;
    case 'big':
      return `#${inline.text}#`;
    case 'mark':
      return inline.text;
    case 'underlined':
      return `_${inline.text}_`;
    case 'link':
      return `${inline.text}→${inline.to}`;
    case 'address':
      return `${inline.text}⇒${inline.to}`;
    case 'page':
      return `〔${inline.of}の${inline.text}〕`;
    case 'note':
      return `〔${inline.text}〕`;
    case 'break':
      return '⏎';
  }
}

function printTable({
  caption,
  captionHidden,
  widths,
  small,
  large,
  board,
  head,
  groups,
}: TableBlock): string {
  const size = small ? '小さい' : large ? '大きい' : board ? '一覧の' : '';
  return [
    `${size}表 ${caption}${captionHidden ? '（読み上げのみ）' : ''} 幅 ${widths.join(' ')}`,
    ...head.map((row) => `＝ ${printRow(row)}`),
    ...groups.flatMap((group) =>
      group.map((row, index) => `${index === 0 ? '＋' : '  '} ${printRow(row)}`),
    ),
  ].join('\n');
}

/** Cells parted by `｜`. */
export function printRow(row: TableRow): string {
  return row.map(printCell).join('｜');
}

const TONES = { plain: '', judged: '◎', baseline: '基', section: '節' } as const;

/** `見出し行2…` for a heading of its row over two rows; `◎` and `基` for the tint, then the content. */
function printCell(cell: TableCell): string {
  const scope = cell.scope === 'row' ? '行' : '列';
  const signs = [
    cell.header ? `《${scope}》` : '',
    cell.rowSpan > 1 ? `↓${cell.rowSpan}` : '',
    cell.columnSpan > 1 ? `→${cell.columnSpan}` : '',
    cell.align === 'start' ? '' : `(${cell.align})`,
    TONES[cell.tone],
  ];
  const { content } = cell;
  return `${signs.join('')}${printContent(content)}`;
}

function printContent(content: TableCell['content']): string {
  switch (content.kind) {
    case 'text':
      return printInlines(content.inlines);
    case 'figure':
      return printValue(content.figure);
    case 'chart':
      return `${content.chart.kind}「${content.alternative}」`;
  }
}

/** The digits of a figure, or what stands in their place. */
export function printDigits(number: FigureValue['number']): string {
  if (number.kind !== 'digits') return number.text;
  const { before, sign, whole, fraction, after } = number;
  return before + sign + whole + fraction + after;
}

/** `○達成 7,000 以上 (H25)速報`; a word instead of digits stands in 〈 〉. */
export function printValue({ mark, markWord, number, bound, note }: FigureValue): string {
  const printed = printDigits(number);
  const parts = [
    `${mark}${markWord}`,
    number.kind === 'word' ? `〈${printed}〉` : printed,
    bound,
    note,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function printFigure({ caption, alternative, source, content }: FigureBlock): string {
  const what = content.kind === 'picture' ? `画像 ${content.file}` : printChart(content.chart);
  return [`図 ${caption}（出典 ${source}）`, `  代替 ${alternative}`, what].join('\n');
}

/** One line for each year, goal or part. */
export function printChart(chart: Chart): string {
  if (chart.kind === 'squares') {
    return chart.parts.map(({ text, mark, count }) => `  ${mark} ${count} 「${text}」`).join('\n');
  }
  if (chart.kind === 'tally') {
    return [
      `  ${chart.id} ${chart.parts.map(({ word }) => word).join('・')}`,
      ...chart.rows.map(({ label, counts, text }) => `  ${label} ${counts.join(' ')} 「${text}」`),
    ].join('\n');
  }
  if (chart.kind === 'code') return `  ${chart.id} 「${chart.text}」`;
  if (chart.kind === 'organization') {
    return chart.units.map(({ name, step }) => `  ${'　'.repeat(step)}${name}`).join('\n');
  }
  if (chart.kind === 'stages') {
    const name = (rank?: number): string => (rank === undefined ? '—' : (chart.stages[rank] ?? ''));
    return [
      `  ${chart.id} 段階 ${chart.stages.join('／')} 「${chart.result.join('／')}」`,
      ...chart.points.map(
        ({ label, status, note, judged, target, actual }) =>
          `  ${[label, status, note, judged ? '対象' : ''].filter((part) => part !== '').join(' ')} 目標 ${name(target)} 実績 ${name(actual)}`,
      ),
    ].join('\n');
  }
  const { id, unit, boundWord, decimals, result, aim, points } = chart;
  return [
    `  ${id} ${unit} 小数${decimals}桁 ${boundWord}`,
    `  ${aim}「${result.join('／')}」`,
    ...points.map(printPoint),
  ].join('\n');
}

function printPoint(point: ChartPoint): string {
  const { label, status, baseline, judged, provisional, note, target, actual } = point;
  const parts = [
    label,
    baseline ? '基準' : '',
    status,
    provisional,
    note === provisional ? '' : note,
    judged ? '対象' : '',
  ];
  return `  ${parts.filter((part) => part !== '').join(' ')} 目標 ${printMark(target)} 実績 ${printMark(actual)}`;
}

function printMark(value: ChartValue | ChartTarget): string {
  if (value.kind === 'range') {
    const { lower, upper, lowerText, upperText, text } = value;
    return `${lower}「${lowerText}」から${upper}「${upperText}」「${text}」`;
  }
  if (value.kind !== 'value') return value.kind;
  const text = String(value.number);
  return text === value.text ? text : `${text}「${value.text}」`;
}
