/** The door to chart.js: a configuration goes in, operations come out. */

import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import type { ChartConfiguration, ChartOptions, Plugin, Scale } from 'chart.js';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';

import type { PictureMark } from '../forms/figure.ts';
import type { Operation } from '../forms/operation.ts';
import type { Metrics } from '../type/metrics.ts';
import { Canvas } from './canvas/canvas.ts';
import type { Context2D } from './canvas/context.ts';

/** What is drawn around and between the marks of chart.js. */
export interface Layers {
  /** Under bars and lines. */
  readonly under: (context: Context2D) => void;
  /** Between one dataset and the next; the index is the dataset's. */
  readonly between: (context: Context2D, dataset: number) => void;
  /** Above everything. */
  readonly over: (context: Context2D) => void;
}

/** A picture to be drawn. */
export interface Drawing {
  /** Whole points. */
  readonly width: number;
  readonly height: number;
  readonly marks?: readonly PictureMark[];
  readonly configuration: ChartConfiguration;
  readonly layers: Layers;
}

/** Draws one picture after the other. */
export type Render = (drawing: Drawing) => readonly Operation[];

/** Makes a renderer. One serves all sizes: the canvas takes the size of the picture. */
export function createRenderer(metrics: Metrics): Render {
  const charts = createCharts(metrics);
  return (drawing) => {
    const { configuration, layers } = drawing;
    const options: ChartOptions = { ...MARKS_ONLY, ...configuration.options };
    const drawn: { operations?: readonly Operation[] } = {};
    const take = (operations: readonly Operation[]): void => {
      drawn.operations = operations;
    };
    const plugins = [pagePlugin(drawing, take), layerPlugin(layers)];
    charts.renderToBufferSync({ ...configuration, options, plugins }, 'image/svg+xml');
    if (drawn.operations === undefined) throw new Error('chart.js has drawn nothing.');
    return drawn.operations;
  };
}

/** What our charts are made of. Nothing else of chart.js works along: a legend would ask for every style of every mark. */
const PARTS = [
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
];

/**
 * chartjs-node-canvas on our canvas. Its constructor would look for a package of the name `canvas`, which is native
 * code, and load another copy of chart.js (2 MB); so it is made without, from the members that the constructor
 * of 5.0.0 sets.
 */
function createCharts(metrics: Metrics): ChartJSNodeCanvas {
  Chart.register(...PARTS);
  const charts: ChartJSNodeCanvas = Object.create(ChartJSNodeCanvas.prototype);
  return Object.assign(charts, {
    _width: 1,
    _height: 1,
    _type: 'svg',
    _createCanvas: (width: number, height: number) => new Canvas(width, height, metrics),
    _chartJs: Chart,
  });
}

/** chart.js draws marks, once, and nothing else. */
const MARKS_ONLY: ChartOptions = {
  animation: false,
  responsive: false,
  maintainAspectRatio: false,
  events: [],
  devicePixelRatio: 1,
};

/** A scale that places marks, and has neither ticks nor labels to be worked out. */
export const MUTE_SCALE = {
  display: false,
  afterBuildTicks: (scale: Scale): void => {
    scale.ticks = [];
  },
} as const;

/** Gives the canvas the picture's size before anything is laid out, and takes what was drawn. */
function pagePlugin(
  { width, height }: Drawing,
  take: (operations: readonly Operation[]) => void,
): Plugin {
  return {
    id: 'page',
    beforeInit(chart) {
      chart.resize(width, height);
    },
    // chart.js wipes the canvas before it lets go of it.
    afterDraw(chart) {
      take(contextOf(chart).operations());
    },
  };
}

function layerPlugin(layers: Layers): Plugin {
  return {
    id: 'layers',
    beforeDatasetsDraw(chart) {
      layers.under(contextOf(chart));
    },
    afterDatasetDraw(chart, { index }) {
      layers.between(contextOf(chart), index);
    },
    afterDatasetsDraw(chart) {
      layers.over(contextOf(chart));
    },
  };
}

/** chart.js was given our canvas; this says so to the types. */
function canvasOf(chart: Chart): Canvas {
  const canvas: unknown = chart.canvas;
  if (!(canvas instanceof Canvas)) throw new Error('chart.js draws on a canvas that is not ours.');
  return canvas;
}

function contextOf(chart: Chart): Context2D {
  return canvasOf(chart).getContext('2d');
}
