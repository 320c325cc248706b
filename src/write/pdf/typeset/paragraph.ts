/** Setting a paragraph: styled text in, finished lines out. Points throughout. */

import { chooseBreaks, choosePhraseBreaks, withoutHangingSpaces } from '../../../type/breaks.ts';
import type { Stretch } from '../../../type/breaks.ts';
import { isHangingSpace, splitClusters } from '../../../type/clusters.ts';
import type { ClusterMetrics, Metrics } from '../../../type/metrics.ts';
import { breakCosts, PARTS_A_WORD } from '../../../type/opportunities.ts';
import { type Beginning, phraseBeginnings } from '../../../type/phrases.ts';
import type { Run } from '../display/display.ts';

/** Text in one style. `family` is the text or the figures family; stand-ins are found cluster by cluster. */
export interface StyledText extends Run {
  /** Kept on one line where a line can hold it. */
  readonly noBreak?: boolean;
  /** A rule below it, in points. */
  readonly underline?: { readonly drop: number; readonly width: number };
  /** A square around it. */
  readonly frame?: Frame;
  /** Of a text that leads somewhere in between: the part it belongs to, counted from 0; and where this one leads to. */
  readonly part?: number;
  readonly address?: string;
  /** A mark that stands so much higher, in points, and on the same line as what it follows; it is a part of its own. */
  readonly raised?: number;
}

/** The line of a square, in points. */
export interface Frame {
  readonly colour: string;
  readonly width: number;
}

/** How a paragraph is set. */
export interface ParagraphOptions {
  /** The column, in points. */
  readonly width: number;
  /** Room left free before the first line. */
  readonly firstIndent?: number;
  /** Room left free before all other lines. */
  readonly hanging?: number;
  readonly align: 'start' | 'center' | 'end' | 'justify';
  /** Of a title or a name: its lines end between phrases, where no more lines are needed for that. */
  readonly phrases?: boolean;
}

/** One finished line. */
export interface SetLine {
  /** What is drawn, from left to right; empty when the line holds nothing but spaces. */
  readonly runs: readonly Run[];
  /** From the left edge of the column to the first glyph's origin, indent included. */
  readonly x: number;
  /** Of the runs as the typefaces have them, without character spacing. */
  readonly width: number;
  /** To be added after every cluster; 0 unless the line is justified. */
  readonly characterSpacing: number;
  /** Above and below the baseline: of the text family at the line's largest size. */
  readonly ascent: number;
  readonly descent: number;
  /** What of the line is underlined, character spacing included; absent: nothing. */
  readonly underlines?: readonly Underline[];
  /** Squares around marks; absent: none. */
  readonly frames?: readonly FramedMark[];
  /** Of a text in parts: what of the line belongs to which, from left to right; together they are its runs. */
  readonly parts?: readonly LinePart[];
  /** Spaces of the text that hang over the line's end and are not drawn. */
  readonly trailing: string;
  /** Whether the line ends because it is full, at a line end of the text, or with the text. */
  readonly end: 'full' | 'newline' | 'last';
}

/** What of a line belongs to one part of its text. */
export interface LinePart {
  readonly part: number;
  readonly address: string | undefined;
  /** How much higher it stands than the line's baseline; 0 for all but marks. */
  readonly raised: number;
  readonly runs: readonly Run[];
  /** From the line's first glyph. */
  readonly x: number;
}

/** A stretch of a line with a rule below it. */
export interface Underline {
  /** From the line's first glyph. */
  readonly from: number;
  readonly to: number;
  readonly colour: string;
  /** How far below the baseline it runs, and how thick it is. */
  readonly drop: number;
  readonly width: number;
}

/** A square around a mark. */
export interface FramedMark extends Frame {
  /** From the line's first glyph. */
  readonly x: number;
  readonly side: number;
}

/** A line is spread to the right edge up to this much between two clusters, in em; else it stays ragged. */
const LOOSEST = 0.1;

/** One cluster of the text, measured. */
interface SetCluster {
  readonly text: string;
  readonly style: StyledText;
  readonly metrics: ClusterMetrics;
  /** In points. */
  readonly width: number;
  readonly space: boolean;
}

/**
 * Sets a paragraph.
 *
 * Lines end by 禁則 and UAX #14, at `\n` always. Nothing of the text is lost: runs and
 * `trailing` of all lines, with `\n` where a line ends by it, are the text again (tabs
 * having become spaces, invisible format characters having gone). No cluster is parted. A line is wider than the column only when
 * a single cluster is, or when an indent leaves no room.
 *
 * @param inlines the text; line ends are `\n`, `\r\n`, `\r`, U+2028 and the like
 * @param options column and alignment; `justify` spreads full lines by character spacing
 *   and leaves lines ragged that would become too loose
 * @param metrics of the typefaces that the styles name
 * @returns the lines from top to bottom; none for an empty text
 * @throws on a width that is no number, which is a mistake of the layout's
 */
export function setParagraph(
  inlines: readonly StyledText[],
  options: ParagraphOptions,
  metrics: Metrics,
): readonly SetLine[] {
  if (!Number.isFinite(options.width)) throw new Error('A paragraph needs a column to stand in.');
  const kept = keptFor(inlines, options, metrics);
  kept.lines ??= setNew(inlines, options, metrics);
  return kept.lines;
}

/**
 * Lines by all that they depend on, step by step: how the paragraph is set, then, inline by inline, its style and its
 * text. Each step is a value as it is: a key made of several would have to be written first, and read through, which
 * takes longer than all the steps.
 */
interface Kept {
  lines?: readonly SetLine[];
  next?: Map<Step, Kept>;
}

type Step = string | number | boolean;

/** A page repeats its heads, a table its words, and a layout is tried several times: half of all text is set again. */
const setBefore = new WeakMap<Metrics, Kept>();

function keptFor(
  inlines: readonly StyledText[],
  { width, firstIndent = 0, hanging = 0, align, phrases = false }: ParagraphOptions,
  metrics: Metrics,
): Kept {
  const root = setBefore.get(metrics) ?? {};
  setBefore.set(metrics, root);
  let kept = keptAt(keptAt(keptAt(root, width), align), phrases);
  kept = keptAt(keptAt(kept, firstIndent), hanging);
  for (const inline of inlines) {
    const { family, size, bold, colour, text } = inline;
    kept = keptAt(keptAt(keptAt(keptAt(kept, family), size), bold), colour);
    kept = keptAt(keptAt(kept, rarely(inline)), text);
  }
  return kept;
}

/** What few texts have, as one key. */
function rarely({ noBreak, underline, frame, part, address, raised }: StyledText): string {
  const isPlain = underline === undefined && frame === undefined && part === undefined;
  if (isPlain && !noBreak && address === undefined && raised === undefined) return '';
  const framed = frame === undefined ? '' : `${frame.colour} ${frame.width}`;
  const { drop = 0, width = 0 } = underline ?? {};
  return `${noBreak ?? false} ${framed} ${drop} ${width} ${part} ${raised} ${address}`;
}

function keptAt(kept: Kept, step: Step): Kept {
  const next = (kept.next ??= new Map<Step, Kept>());
  const known = next.get(step);
  if (known !== undefined) return known;
  const made: Kept = {};
  next.set(step, made);
  return made;
}

function setNew(
  inlines: readonly StyledText[],
  options: ParagraphOptions,
  metrics: Metrics,
): readonly SetLine[] {
  const lines: SetLine[] = [];
  const parts = splitAtLineEnds(inlines);
  for (const [index, part] of parts.entries()) {
    const end = index === parts.length - 1 ? 'last' : 'newline';
    lines.push(...setPart(part, end, lines.length, options, metrics));
  }
  return lines;
}

/** Text between two line ends, and the style an empty line takes its height from. */
interface Part {
  readonly inlines: readonly StyledText[];
  readonly style: StyledText;
}

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

function splitAtLineEnds(inlines: readonly StyledText[]): readonly Part[] {
  const parts: { inlines: StyledText[]; style: StyledText }[] = [];
  for (const inline of inlines.filter(({ text }) => text !== '')) {
    const pieces = inline.text.replaceAll('\t', ' ').split(LINE_END);
    for (const [index, text] of pieces.entries()) {
      const open = parts.at(-1);
      const piece = { ...inline, text };
      if (index > 0 || open === undefined) parts.push({ inlines: [piece], style: inline });
      else open.inlines.push(piece);
    }
  }
  return parts;
}

function setPart(
  part: Part,
  end: SetLine['end'],
  linesBefore: number,
  options: ParagraphOptions,
  metrics: Metrics,
): readonly SetLine[] {
  const clusters = part.inlines.flatMap((inline) => measureClusters(inline, metrics));
  if (clusters.length === 0) return [emptyLine(part.style, end, linesBefore, options, metrics)];
  const indent = (line: number): number => indentOf(line, options);
  const costs = costsOf(part.inlines, clusters);
  const room = (line: number): number => options.width - indent(linesBefore + line);
  const stretches =
    options.phrases === true
      ? choosePhraseBreaks(clusters, costs, room, phrasesOf(clusters))
      : chooseBreaks(clusters, costs, room);
  return stretches.map((stretch, line) =>
    finishLine(
      clusters,
      stretch,
      line === stretches.length - 1 ? end : 'full',
      { ...options, indent: indent(linesBefore + line) },
      metrics,
    ),
  );
}

function indentOf(line: number, { firstIndent = 0, hanging = 0 }: ParagraphOptions): number {
  return line === 0 ? firstIndent : hanging;
}

function measureClusters(style: StyledText, metrics: Metrics): readonly SetCluster[] {
  const measure = metrics.measurer(style.family, style.bold);
  return splitClusters(style.text).map((text) => {
    const measured = measure(text);
    const width = measured.width * style.size;
    return { text, style, metrics: measured, width, space: isHangingSpace(text) };
  });
}

/** Costs across all styles: a change of style is no place to break, nor does it hinder one. */
function costsOf(inlines: readonly StyledText[], clusters: readonly SetCluster[]): Uint8Array {
  const costs = breakCosts(clusters.map(({ text }) => text));
  const isWhole = ({ noBreak, raised }: StyledText): boolean =>
    noBreak === true || raised !== undefined;
  if (!inlines.some(isWhole)) return costs;
  return costs.map((cost, index) => {
    const style = clusters[index]?.style;
    const before = clusters[index - 1]?.style;
    const inside =
      style !== undefined &&
      before !== undefined &&
      (style.raised !== undefined || (style.noBreak === true && before === style));
    return inside ? Math.max(cost, PARTS_A_WORD) : cost;
  });
}

/** What begins with the cluster at an index. */
function phrasesOf(clusters: readonly SetCluster[]): (index: number) => Beginning | undefined {
  const beginnings = phraseBeginnings(clusters.map(({ text }) => text).join(''));
  const offsets: number[] = [];
  let read = 0;
  for (const { text } of clusters) {
    offsets.push(read);
    read += text.length;
  }
  return (index) => beginnings.get(offsets[index] ?? -1);
}

type LineOptions = ParagraphOptions & { readonly indent: number };

function finishLine(
  clusters: readonly SetCluster[],
  stretch: Stretch,
  end: SetLine['end'],
  options: LineOptions,
  metrics: Metrics,
): SetLine {
  const drawnEnd = withoutHangingSpaces(clusters, stretch);
  const drawn = clusters.slice(stretch.start, drawnEnd);
  const hanging = clusters.slice(drawnEnd, stretch.end);
  const width = drawn.reduce((sum, cluster) => sum + cluster.width, 0);
  const size = largestSize(drawn.length > 0 ? drawn : hanging);
  const slack = options.width - options.indent - width;
  const characterSpacing =
    options.align === 'justify' && end === 'full' ? spacing(drawn, slack, size) : 0;
  const underlines = underlinesOf(drawn, characterSpacing);
  const frames = framesOf(drawn, characterSpacing);
  const parts = partsOf(drawn, characterSpacing);
  return {
    runs: joinRuns(drawn),
    x: options.indent + offset(options.align, slack),
    width,
    characterSpacing,
    ...(underlines.length > 0 && { underlines }),
    ...(frames.length > 0 && { frames }),
    ...(parts.length > 0 && { parts }),
    ascent: metrics.ascent * size,
    descent: metrics.descent * size,
    trailing: hanging.map(({ text }) => text).join(''),
    end,
  };
}

function underlinesOf(
  clusters: readonly SetCluster[],
  characterSpacing: number,
): readonly Underline[] {
  const all: { -readonly [Key in keyof Underline]: Underline[Key] }[] = [];
  let x = 0;
  let open: StyledText | undefined;
  for (const { style, width } of clusters) {
    const { underline, colour } = style;
    const last = all.at(-1);
    if (underline !== undefined && open === style && last !== undefined) last.to = x + width;
    else if (underline !== undefined) all.push({ from: x, to: x + width, colour, ...underline });
    open = style;
    x += width + characterSpacing;
  }
  return all;
}

function framesOf(
  clusters: readonly SetCluster[],
  characterSpacing: number,
): readonly FramedMark[] {
  const all: FramedMark[] = [];
  let x = 0;
  for (const { style, width } of clusters) {
    if (style.frame !== undefined) all.push({ ...style.frame, x, side: width });
    x += width + characterSpacing;
  }
  return all;
}

/** None for a line of which nothing leads anywhere, and nothing follows what does. */
function partsOf(clusters: readonly SetCluster[], characterSpacing: number): readonly LinePart[] {
  if (!clusters.some(({ style: { part = 0 } }) => part > 0)) return [];
  const parts: { part: number; clusters: SetCluster[]; x: number }[] = [];
  let x = 0;
  for (const cluster of clusters) {
    const { part = 0 } = cluster.style;
    const open = parts.at(-1);
    if (open?.part === part) open.clusters.push(cluster);
    else parts.push({ part, clusters: [cluster], x });
    x += cluster.width + characterSpacing;
  }
  return parts.map((one) => ({
    part: one.part,
    address: one.clusters[0]?.style.address,
    raised: one.clusters[0]?.style.raised ?? 0,
    runs: joinRuns(one.clusters),
    x: one.x,
  }));
}

function largestSize(clusters: readonly SetCluster[]): number {
  return clusters.reduce((largest, { style }) => Math.max(largest, style.size), 0);
}

function offset(align: ParagraphOptions['align'], slack: number): number {
  if (align === 'end') return slack;
  return align === 'center' ? slack / 2 : 0;
}

/** The slack shared out between the clusters; 0 when that would tear the line apart. */
function spacing(clusters: readonly SetCluster[], slack: number, size: number): number {
  const gaps = clusters.filter(({ metrics }) => metrics.drawn !== '').length - 1;
  if (gaps < 1 || slack <= 0 || slack / gaps > LOOSEST * size) return 0;
  return clusters.every(({ metrics }) => metrics.spaceable) ? slack / gaps : 0;
}

function joinRuns(clusters: readonly SetCluster[]): readonly Run[] {
  const runs: { run: { -readonly [Key in keyof Run]: Run[Key] }; style: StyledText }[] = [];
  for (const { style, metrics } of clusters) {
    const { drawn, family } = metrics;
    const open = runs.at(-1);
    if (open !== undefined && open.style === style && open.run.family === family) {
      open.run.text += drawn;
    } else if (drawn !== '') {
      const { bold, size, colour } = style;
      runs.push({ run: { text: drawn, family, bold, size, colour }, style });
    }
  }
  return runs.map(({ run }) => run);
}

function emptyLine(
  { size }: StyledText,
  end: SetLine['end'],
  line: number,
  options: ParagraphOptions,
  metrics: Metrics,
): SetLine {
  const indent = indentOf(line, options);
  return {
    runs: [],
    x: indent + offset(options.align, options.width - indent),
    width: 0,
    characterSpacing: 0,
    ascent: metrics.ascent * size,
    descent: metrics.descent * size,
    trailing: '',
    end,
  };
}
