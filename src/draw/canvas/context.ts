/** The 2D context: keeps the state a canvas keeps, and writes down what is drawn. */

import type {
  FillRule,
  LineCap,
  LineJoin,
  Matrix,
  Operation,
  Region,
  Segment,
  TextOperation,
} from '../../forms/operation.ts';
import type { Metrics } from '../../type/metrics.ts';
import { parseColour } from './colour.ts';
import { parseFont } from './font.ts';
import { arcToCurves, hundredths, IDENTITY, multiply, scaleOf, transformPoint } from './path.ts';
import type { Arc, Point } from './path.ts';
import { inClips } from './record.ts';
import type { Recorded } from './record.ts';

/** The canvas as its context knows it. */
export interface CanvasSize {
  readonly width: number;
  readonly height: number;
}

/** What `measureText` answers: the width, and the text family's height and depth. */
export interface TextSize {
  readonly width: number;
  readonly fontBoundingBoxAscent: number;
  readonly fontBoundingBoxDescent: number;
  readonly actualBoundingBoxLeft: number;
  readonly actualBoundingBoxRight: number;
  readonly actualBoundingBoxAscent: number;
  readonly actualBoundingBoxDescent: number;
}

/** Everything `save` puts aside and `restore` brings back. */
interface State {
  matrix: Matrix;
  fillStyle: string;
  strokeStyle: string;
  globalAlpha: number;
  globalCompositeOperation: string;
  lineWidth: number;
  lineCap: LineCap;
  lineJoin: LineJoin;
  miterLimit: number;
  lineDash: readonly number[];
  lineDashOffset: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  direction: string;
  /** Outermost first. */
  clips: readonly Region[];
}

const INITIAL: Readonly<State> = {
  matrix: IDENTITY,
  fillStyle: '#000000',
  strokeStyle: '#000000',
  globalAlpha: 1,
  globalCompositeOperation: 'source-over',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  miterLimit: 10,
  lineDash: [],
  lineDashOffset: 0,
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  direction: 'ltr',
  clips: [],
};

const ANCHORS: Readonly<Record<string, TextOperation['anchor']>> = {
  left: 'start',
  start: 'start',
  center: 'middle',
  right: 'end',
  end: 'end',
};

/** How far below the stated y the baseline lies, by height and depth of the text family. */
const BASELINES: Readonly<Record<string, (ascent: number, descent: number) => number>> = {
  top: (ascent) => ascent,
  hanging: (ascent) => ascent * 0.8,
  middle: (ascent, descent) => (ascent - descent) / 2,
  alphabetic: () => 0,
  ideographic: (_, descent) => -descent,
  bottom: (_, descent) => -descent,
};

/**
 * The part of CanvasRenderingContext2D that chart.js and our plugins use. Values that the
 * standard ignores (NaN, a negative width) are ignored. Whatever has no operation throws, arguments
 * included: a browser's `stroke(path)` with the path left out would draw another line, and nobody would know.
 */
export class Context2D {
  readonly canvas: CanvasSize;
  readonly #metrics: Metrics;
  #state: State = { ...INITIAL };
  #saved: State[] = [];
  #record: Recorded[] = [];
  #path: Segment[] = [];
  #current: Point | undefined;
  #start: Point | undefined;

  constructor(canvas: CanvasSize, metrics: Metrics) {
    this.canvas = canvas;
    this.#metrics = metrics;
    // Assigning a property that is not here (shadowBlur, filter …) must not pass unnoticed.
    Object.seal(this);
  }

  /** What was drawn so far, in order. */
  operations(): readonly Operation[] {
    return inClips(this.#record);
  }

  /** Back to a blank page, as setting the width of a canvas does. */
  reset(): void {
    this.#state = { ...INITIAL };
    this.#saved = [];
    this.#record = [];
    this.beginPath();
  }

  save(): void {
    this.#saved.push({ ...this.#state });
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  get fillStyle(): string {
    return this.#state.fillStyle;
  }

  set fillStyle(value: string) {
    this.#set({ fillStyle: checkedPaint(value) });
  }

  get strokeStyle(): string {
    return this.#state.strokeStyle;
  }

  set strokeStyle(value: string) {
    this.#set({ strokeStyle: checkedPaint(value) });
  }

  get globalAlpha(): number {
    return this.#state.globalAlpha;
  }

  set globalAlpha(value: number) {
    if (value >= 0 && value <= 1) this.#set({ globalAlpha: value });
  }

  get globalCompositeOperation(): string {
    return this.#state.globalCompositeOperation;
  }

  set globalCompositeOperation(value: string) {
    if (value !== 'source-over') unsupported(`globalCompositeOperation “${value}”`);
  }

  get lineWidth(): number {
    return this.#state.lineWidth;
  }

  set lineWidth(value: number) {
    if (Number.isFinite(value) && value > 0) this.#set({ lineWidth: value });
  }

  get lineCap(): LineCap {
    return this.#state.lineCap;
  }

  set lineCap(value: LineCap) {
    if (['butt', 'round', 'square'].includes(value)) this.#set({ lineCap: value });
  }

  get lineJoin(): LineJoin {
    return this.#state.lineJoin;
  }

  set lineJoin(value: LineJoin) {
    if (['miter', 'round', 'bevel'].includes(value)) this.#set({ lineJoin: value });
  }

  get miterLimit(): number {
    return this.#state.miterLimit;
  }

  set miterLimit(value: number) {
    if (Number.isFinite(value) && value > 0) this.#set({ miterLimit: value });
  }

  get lineDashOffset(): number {
    return this.#state.lineDashOffset;
  }

  set lineDashOffset(value: number) {
    if (Number.isFinite(value)) this.#set({ lineDashOffset: value });
  }

  getLineDash(): number[] {
    return [...this.#state.lineDash];
  }

  setLineDash(lengths: readonly number[]): void {
    if (!lengths.every((length) => Number.isFinite(length) && length >= 0)) return;
    this.#set({ lineDash: lengths.length % 2 === 0 ? [...lengths] : [...lengths, ...lengths] });
  }

  get font(): string {
    return this.#state.font;
  }

  set font(value: string) {
    parseFont(value);
    this.#set({ font: value });
  }

  get textAlign(): string {
    return this.#state.textAlign;
  }

  set textAlign(value: string) {
    if (value in ANCHORS) this.#set({ textAlign: value });
  }

  get textBaseline(): string {
    return this.#state.textBaseline;
  }

  set textBaseline(value: string) {
    if (value in BASELINES) this.#set({ textBaseline: value });
  }

  get direction(): string {
    return this.#state.direction;
  }

  set direction(value: string) {
    if (value === 'rtl') unsupported('text from right to left');
  }

  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }

  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }

  rotate(angle: number): void {
    const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
    this.transform(cosine, sine, -sine, cosine, 0, 0);
  }

  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    if (![a, b, c, d, e, f].every(Number.isFinite)) return;
    this.#set({ matrix: multiply(this.#state.matrix, [a, b, c, d, e, f]) });
  }

  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    if (typeof a !== 'number') unsupported('a matrix as an object');
    if (![a, b, c, d, e, f].every(Number.isFinite)) return;
    this.#set({ matrix: [a, b, c, d, e, f] });
  }

  resetTransform(): void {
    this.#set({ matrix: IDENTITY });
  }

  beginPath(): void {
    this.#path = [];
    this.#current = undefined;
    this.#start = undefined;
  }

  closePath(): void {
    if (this.#path.length === 0) return;
    this.#path.push(['Z']);
    this.#current = this.#start;
  }

  moveTo(x: number, y: number): void {
    const point = transformPoint(this.#state.matrix, x, y);
    if (!isFinitePoint(point)) return;
    this.#path.push(['M', hundredths(point[0]), hundredths(point[1])]);
    this.#current = point;
    this.#start = point;
  }

  lineTo(x: number, y: number): void {
    if (this.#current === undefined) {
      this.moveTo(x, y);
      return;
    }
    const point = transformPoint(this.#state.matrix, x, y);
    if (!isFinitePoint(point)) return;
    this.#path.push(['L', hundredths(point[0]), hundredths(point[1])]);
    this.#current = point;
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    // A sum is finite only when all its parts are, but for sizes that no page has.
    if (!Number.isFinite(x1 + y1 + x2 + y2 + x + y)) return;
    if (this.#current === undefined) this.moveTo(x1, y1);
    const { matrix } = this.#state;
    const first = transformPoint(matrix, x1, y1);
    const second = transformPoint(matrix, x2, y2);
    const end = transformPoint(matrix, x, y);
    this.#path.push([
      'C',
      hundredths(first[0]),
      hundredths(first[1]),
      hundredths(second[0]),
      hundredths(second[1]),
      hundredths(end[0]),
      hundredths(end[1]),
    ]);
    this.#current = end;
  }

  rect(x: number, y: number, width: number, height: number): void {
    if (![x, y, width, height].every(Number.isFinite)) return;
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  arc(
    x: number,
    y: number,
    radius: number,
    start: number,
    end: number,
    counterClockwise = false,
  ): void {
    this.ellipse(x, y, radius, radius, 0, start, end, counterClockwise);
  }

  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    rotation: number,
    start: number,
    end: number,
    counterClockwise = false,
  ): void {
    if (![x, y, radiusX, radiusY, rotation, start, end].every(Number.isFinite)) return;
    this.#addArc({ x, y, radiusX, radiusY, rotation, start, end, counterClockwise });
  }

  fill(rule: FillRule = 'nonzero', ...more: readonly never[]): void {
    const checked = checkedRule('fill', rule, more);
    const colour = this.#paint('fillStyle');
    if (this.#path.length === 0 || colour === undefined) return;
    this.#add({ kind: 'fill', path: this.#path.slice(), rule: checked, colour });
  }

  stroke(...paths: readonly never[]): void {
    if (paths.length > 0) unsupported('stroke with a path as an object');
    const colour = this.#paint('strokeStyle');
    if (this.#path.length === 0 || colour === undefined) return;
    const scale = scaleOf(this.#state.matrix);
    const { lineWidth, lineCap, lineJoin, miterLimit, lineDash, lineDashOffset } = this.#state;
    const dashed = lineDash.some((length) => length > 0);
    this.#add({
      kind: 'stroke',
      path: this.#path.slice(),
      colour,
      width: hundredths(lineWidth * scale),
      cap: lineCap,
      join: lineJoin,
      miterLimit: hundredths(miterLimit),
      dash: dashed ? lineDash.map((length) => hundredths(length * scale)) : [],
      dashOffset: dashed ? hundredths(lineDashOffset * scale) : 0,
    });
  }

  clip(rule: FillRule = 'nonzero', ...more: readonly never[]): void {
    const region = { path: this.#path.slice(), rule: checkedRule('clip', rule, more) };
    this.#set({ clips: [...this.#state.clips, region] });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#aside(() => {
      this.rect(x, y, width, height);
      this.fill();
    });
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#aside(() => {
      this.rect(x, y, width, height);
      this.stroke();
    });
  }

  /** Forgets everything drawn. @throws when only a part of the canvas is to be cleared */
  clearRect(x: number, y: number, width: number, height: number): void {
    const [left, top] = transformPoint(this.#state.matrix, x, y);
    const [right, bottom] = transformPoint(this.#state.matrix, x + width, y + height);
    const whole =
      left <= 0 && top <= 0 && right >= this.canvas.width && bottom >= this.canvas.height;
    if (!whole) unsupported('clearing a part of the page');
    this.#record = [];
  }

  measureText(text: string): TextSize {
    const { family, size, bold } = parseFont(this.#state.font);
    const width = this.#metrics.width(text, family, bold) * size;
    const [ascent, descent] = [this.#metrics.ascent * size, this.#metrics.descent * size];
    return {
      width,
      fontBoundingBoxAscent: ascent,
      fontBoundingBoxDescent: descent,
      actualBoundingBoxLeft: 0,
      actualBoundingBoxRight: width,
      actualBoundingBoxAscent: ascent,
      actualBoundingBoxDescent: descent,
    };
  }

  fillText(text: string, x: number, y: number, widest?: number): void {
    if (widest !== undefined) unsupported('text that is pressed into a width');
    const words = withoutLineEnds(text);
    const colour = this.#paint('fillStyle');
    if (words === '' || colour === undefined || !Number.isFinite(x) || !Number.isFinite(y)) return;
    const { family, size, bold } = parseFont(this.#state.font);
    this.#add({
      kind: 'text',
      runs: this.#metrics.familyRuns(words, family, bold),
      ...placed(this.#state.matrix, x, y + this.#baselineShift() * size, size),
      anchor: ANCHORS[this.#state.textAlign] ?? 'start',
      bold,
      colour,
    });
  }

  strokeText(): never {
    return unsupported('strokeText');
  }

  drawImage(): never {
    return unsupported('drawImage');
  }

  createLinearGradient(): never {
    return unsupported('createLinearGradient');
  }

  createRadialGradient(): never {
    return unsupported('createRadialGradient');
  }

  createPattern(): never {
    return unsupported('createPattern');
  }

  getImageData(): never {
    return unsupported('getImageData');
  }

  #set(change: Partial<State>): void {
    Object.assign(this.#state, change);
  }

  #add(operation: Operation): void {
    this.#record.push({ operation, clips: this.#state.clips });
  }

  /** As `#rrggbb`; undefined when nothing would be seen. @throws on half-transparent colours */
  #paint(style: 'fillStyle' | 'strokeStyle'): string | undefined {
    const { hex, opacity } = parseColour(this.#state[style]);
    const covering = opacity * this.#state.globalAlpha;
    if (covering === 0) return undefined;
    return covering === 1
      ? hex
      : unsupported(`the half-transparent colour “${this.#state[style]}”`);
  }

  #addArc(arc: Arc): void {
    const { start, curves } = arcToCurves(arc);
    this.lineTo(...start);
    for (const [first, second, end] of curves) this.bezierCurveTo(...first, ...second, ...end);
  }

  /** Draws without touching the path under construction. */
  #aside(draw: () => void): void {
    const [path, current, start] = [this.#path, this.#current, this.#start];
    this.beginPath();
    draw();
    this.#path = path;
    this.#current = current;
    this.#start = start;
  }

  /** In em. */
  #baselineShift(): number {
    const { ascent, descent } = this.#metrics;
    return BASELINES[this.#state.textBaseline]?.(ascent, descent) ?? 0;
  }
}

/** Unlike a browser, which ignores a colour it does not know, this throws. */
function checkedPaint(value: string): string {
  if (typeof value !== 'string') unsupported('a gradient or pattern');
  parseColour(value);
  return value;
}

function checkedRule(method: string, rule: FillRule, more: readonly never[]): FillRule {
  if ((rule !== 'nonzero' && rule !== 'evenodd') || more.length > 0) {
    unsupported(`${method} with a path as an object`);
  }
  return rule;
}

/** Characters that neither XML nor a line of text can hold. */
const UNPRINTABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text as it is shown: without characters that cannot be, its spaces as a web page shows them. */
function withoutLineEnds(text: string): string {
  return text
    .replaceAll(UNPRINTABLE, '')
    .replaceAll(/[\t\n\r ]+/gu, ' ')
    .replaceAll(/^ | $/gu, '');
}

/** A matrix that only moves and enlarges goes into the coordinates, which keeps them readable. */
function placed(
  matrix: Matrix,
  x: number,
  y: number,
  size: number,
): Pick<TextOperation, 'x' | 'y' | 'size' | 'matrix'> {
  const [a, b, c, d, e, f] = matrix;
  if (b === 0 && c === 0 && a === d && a > 0) {
    return { x: hundredths(a * x + e), y: hundredths(d * y + f), size: hundredths(size * a) };
  }
  const own = { x: hundredths(x), y: hundredths(y), size: hundredths(size) };
  return { ...own, matrix: [fine(a), fine(b), fine(c), fine(d), fine(e), fine(f)] };
}

/** Fine enough for a text of a thousand points. */
function fine(part: number): number {
  return Math.round(part * 1e5) / 1e5 + 0;
}

function unsupported(what: string): never {
  throw new Error(`The canvas that records does not support ${what}.`);
}

function isFinitePoint([x, y]: Point): boolean {
  return Number.isFinite(x) && Number.isFinite(y);
}
