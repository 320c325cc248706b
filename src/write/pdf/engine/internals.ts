/**
 * The two classes of pdfmake that the engine extends. pdfmake does not offer them to
 * the outside, so this file is the only one that knows where they lie.
 */

import documentModule from 'pdfmake/js/PDFDocument.js';
import rendererModule from 'pdfmake/js/Renderer.js';

/**
 * Node hands over the whole CommonJS module, jest's transform its `default` already.
 */
function defaultOf<Class extends object>(inner: { readonly default: Class } | Class): Class {
  return 'default' in inner ? inner.default : inner;
}

/** pdfkit's document with pdfmake's fonts and pictures. */
export const PdfmakeDocument = defaultOf(documentModule);
/** Paints pages of lines, vectors and pictures on a document. */
export const PdfmakeRenderer = defaultOf(rendererModule);
