/** The 2D context: keeps the state a canvas keeps, and writes down what is drawn. */

import { parseColour } from './colour.ts';
import type { Colour } from './colour.ts';
import { fontExtent, parseFontChoice, textRuns, textWidth } from './fonts.ts';
import type { FontChoice } from './fonts.ts';
import type { Clip, FillRule, LineCap, LineJoin, Operation, TextOperation } from './operation.ts';
import { arcToCurves, IDENTITY, multiply, scaleOf, transformPoint } from './path.ts';
import type { Arc, Matrix, Point, Segment } from './path.ts';

/** The canvas as its context knows it. */
export interface CanvasSize {
  readonly width: number;
  readonly height: number;
}

/** What `measureText` answers: the width, and the family's height and depth. */
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
  clip: Clip | undefined;
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
  clip: undefined,
};

const ANCHORS: Readonly<Record<string, TextOperation['anchor']>> = {
  left: 'start',
  start: 'start',
  center: 'middle',
  right: 'end',
  end: 'end',
};

/** How far below the stated y the baseline lies, in heights and depths of the family. */
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
 * standard ignores (NaN, a negative width) are ignored; whatever has no vector form here throws.
 */
export class Context2D {
  readonly canvas: CanvasSize;
  #state: State = { ...INITIAL };
  #saved: State[] = [];
  #operations: Operation[] = [];
  #path: Segment[] = [];
  #current: Point | undefined;
  #start: Point | undefined;

  constructor(canvas: CanvasSize) {
    this.canvas = canvas;
    // Assigning a property that is not here (shadowBlur, filter …) must not pass unnoticed.
    Object.seal(this);
  }

  /** What was drawn so far, in order. */
  get operations(): readonly Operation[] {
    return this.#operations;
  }

  /** Back to a blank page, as setting the width of a canvas does. */
  reset(): void {
    this.#state = { ...INITIAL };
    this.#saved = [];
    this.#operations = [];
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
    if (value !== 'source-over') refuse(`globalCompositeOperation “${value}”`);
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
    parseFontChoice(value);
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
    if (value === 'rtl') refuse('text from right to left');
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
    const point = transformPoint(this.#state.matrix, [x, y]);
    if (!point.every(Number.isFinite)) return;
    this.#path.push(['M', ...point]);
    this.#current = point;
    this.#start = point;
  }

  lineTo(x: number, y: number): void {
    if (this.#current === undefined) {
      this.moveTo(x, y);
      return;
    }
    const point = transformPoint(this.#state.matrix, [x, y]);
    if (!point.every(Number.isFinite)) return;
    this.#path.push(['L', ...point]);
    this.#current = point;
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    if (![x1, y1, x2, y2, x, y].every(Number.isFinite)) return;
    if (this.#current === undefined) this.moveTo(x1, y1);
    const { matrix } = this.#state;
    const end = transformPoint(matrix, [x, y]);
    const controls = [transformPoint(matrix, [x1, y1]), transformPoint(matrix, [x2, y2])] as const;
    this.#path.push(['C', ...controls[0], ...controls[1], ...end]);
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

  fill(rule: FillRule = 'nonzero'): void {
    if (this.#path.length === 0) return;
    this.#record({ kind: 'fill', path: this.#path.slice(), rule, ...this.#painted('fillStyle') });
  }

  stroke(): void {
    if (this.#path.length === 0) return;
    const scale = scaleOf(this.#state.matrix);
    const { lineWidth, lineCap, lineJoin, miterLimit, lineDash, lineDashOffset } = this.#state;
    this.#record({
      kind: 'stroke',
      path: this.#path.slice(),
      width: lineWidth * scale,
      cap: lineCap,
      join: lineJoin,
      miterLimit,
      dash: lineDash.map((length) => length * scale),
      dashOffset: lineDashOffset * scale,
      ...this.#painted('strokeStyle'),
    });
  }

  clip(rule: FillRule = 'nonzero'): void {
    this.#set({ clip: { path: this.#path.slice(), rule, parent: this.#state.clip } });
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
    const [left, top] = transformPoint(this.#state.matrix, [x, y]);
    const [right, bottom] = transformPoint(this.#state.matrix, [x + width, y + height]);
    const whole =
      left <= 0 && top <= 0 && right >= this.canvas.width && bottom >= this.canvas.height;
    if (!whole) refuse('clearing a part of the page');
    this.#operations = [];
  }

  measureText(text: string): TextSize {
    const choice = parseFontChoice(this.#state.font);
    const width = textWidth(choice, text);
    const { ascent, descent } = fontExtent(choice);
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

  fillText(text: string, x: number, y: number): void {
    if (text.trim() === '' || !Number.isFinite(x) || !Number.isFinite(y)) return;
    const choice = parseFontChoice(this.#state.font);
    this.#record({
      kind: 'text',
      runs: textRuns(choice, text),
      x,
      y: y + this.#baselineShift(choice),
      matrix: this.#state.matrix,
      anchor: ANCHORS[this.#state.textAlign] ?? 'start',
      size: choice.size,
      weight: choice.weight,
      ...this.#painted('fillStyle'),
    });
  }

  strokeText(): never {
    return refuse('strokeText');
  }

  drawImage(): never {
    return refuse('drawImage');
  }

  createLinearGradient(): never {
    return refuse('createLinearGradient');
  }

  createRadialGradient(): never {
    return refuse('createRadialGradient');
  }

  createPattern(): never {
    return refuse('createPattern');
  }

  getImageData(): never {
    return refuse('getImageData');
  }

  #set(change: Partial<State>): void {
    Object.assign(this.#state, change);
  }

  #record(operation: Operation): void {
    if (operation.colour.opacity > 0) this.#operations.push(operation);
  }

  #painted(style: 'fillStyle' | 'strokeStyle'): { colour: Colour; clip: Clip | undefined } {
    const { hex, opacity } = parseColour(this.#state[style]);
    return { colour: { hex, opacity: opacity * this.#state.globalAlpha }, clip: this.#state.clip };
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

  #baselineShift(choice: FontChoice): number {
    const { ascent, descent } = fontExtent(choice);
    return BASELINES[this.#state.textBaseline]?.(ascent, descent) ?? 0;
  }
}

/** Unlike a browser, which ignores a colour it does not know, this throws. */
function checkedPaint(value: string): string {
  if (typeof value !== 'string') refuse('a gradient or pattern');
  parseColour(value);
  return value;
}

function refuse(what: string): never {
  throw new Error(`The canvas that writes SVG does not support ${what}.`);
}
