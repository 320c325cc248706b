/** PDF pages as they are, drawn by pdf.js: a script of its own, started when a paper is shown for the first time. */

import {
  getDocument,
  PDFWorker,
  type PDFDocumentProxy,
  TextLayer,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A paper that was opened. */
export interface OpenedPaper {
  readonly pages: number;
  /** Width and height of a page, in points. */
  readonly sizeOf: (page: number) => Promise<{ readonly width: number; readonly height: number }>;
  /**
   * Draws a page on a canvas, which shows what it showed until then.
   *
   * @param width of the picture, in its pixels
   * @param isGone whether another page has been asked for meanwhile: then the canvas stays as it is
   */
  readonly draw: (
    page: number,
    canvas: HTMLCanvasElement,
    width: number,
    isGone?: () => boolean,
  ) => Promise<void>;
  /** Lays the page's texts over it, to be marked and clicked. @param width of the page as it is shown, in CSS pixels */
  readonly layTexts: (page: number, layer: HTMLElement, width: number) => Promise<void>;
  readonly close: () => void;
}

/** Opens papers. */
export type OpenPaper = (content: Blob) => Promise<OpenedPaper>;

/** What this script leaves behind for the page. */
export interface Preview {
  /** @param worker the address of pdf.js' own worker */
  readonly start: (worker: string) => OpenPaper;
}

declare global {
  var kenshoPreview: Preview | undefined;
}

function start(address: string): OpenPaper {
  const worker = PDFWorker.create({ port: new Worker(address, { name: 'pdf' }) });
  return async (content) => {
    const file = await getDocument({
      data: new Uint8Array(await content.arrayBuffer()),
      worker,
      // All glyphs lie in the file.
      disableFontFace: false,
      useSystemFonts: false,
      useWorkerFetch: false,
      isEvalSupported: false,
      verbosity: 0,
    }).promise;
    return paperOf(file);
  };
}

function paperOf(file: PDFDocumentProxy): OpenedPaper {
  const state = { closed: false };
  /** What is being drawn when another paper takes its place is given up: that is no fault. */
  const whileOpen = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      if (!state.closed) throw error;
    }
  };
  return {
    pages: file.numPages,
    sizeOf: async (number) => {
      const { width, height } = (await file.getPage(number)).getViewport({ scale: 1 });
      return { width, height };
    },
    draw: (number, canvas, width, isGone = () => false) =>
      whileOpen(drawPage(file, number, { canvas, width, isGone })),
    layTexts: (number, layer, width) => whileOpen(layPageTexts(file, number, layer, width)),
    close: () => {
      state.closed = true;
      void file.loadingTask.destroy();
    },
  };
}

/** Where a page is drawn. */
interface Drawing {
  readonly canvas: HTMLCanvasElement;
  readonly width: number;
  readonly isGone: () => boolean;
}

async function drawPage(
  file: PDFDocumentProxy,
  number: number,
  { canvas, width, isGone }: Drawing,
): Promise<void> {
  const page = await file.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: width / whole.width });
  // Drawn beside and copied: a page that is drawn anew does not flicker.
  const sheet = document.createElement('canvas');
  Object.assign(sheet, { width, height: Math.round(viewport.height) });
  await page.render({ canvas: sheet, viewport }).promise;
  if (!isGone()) {
    Object.assign(canvas, { width, height: sheet.height });
    canvas.getContext('2d')?.drawImage(sheet, 0, 0);
  }
  letGo(sheet);
  // What pdf.js has read of the page is read again sooner than it is kept.
  page.cleanup();
}

/** A canvas keeps its picture until somebody collects garbage: rarely, where little else is made. */
function letGo(canvas: HTMLCanvasElement): void {
  Object.assign(canvas, { width: 0, height: 0 });
}

async function layPageTexts(
  file: PDFDocumentProxy,
  number: number,
  layer: HTMLElement,
  width: number,
): Promise<void> {
  const page = await file.getPage(number);
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  layer.replaceChildren();
  layer.style.setProperty('--total-scale-factor', String(scale));
  await new TextLayer({
    textContentSource: page.streamTextContent(),
    container: layer,
    viewport,
  }).render();
  // pdf.js measures letters on a canvas that it leaves in the page, outside of every part of it.
  for (const one of document.querySelectorAll('canvas.hiddenCanvasElement')) {
    one.setAttribute('aria-hidden', 'true');
  }
}

globalThis.kenshoPreview = { start };
