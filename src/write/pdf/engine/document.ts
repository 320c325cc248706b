import { base64 } from '../../../bytes/buffer.ts';
import type { FontSet, Typeface } from '../../../forms/fonts.ts';
import { familiesOf } from '../../../type/glyphs.ts';
import type { Glyphs } from '../../../type/glyphs.ts';
import type { DisplayDocument, Run } from '../display/display.ts';
import { advanceOf } from './boxes.ts';
import { colourProfileOf } from './colourProfile.ts';
import { createTextWriter } from './embedded.ts';
import type { TextWriter } from './embedded.ts';
import { PdfmakeDocument } from './internals.ts';
import { informationOf, xmpOf } from './metadata.ts';
import type { Information } from './metadata.ts';
import { colourOperator, decimal } from './operators.ts';
import { sortedTables } from './sortedTables.ts';

/** pdfmake's document, closed against files and network, with fonts drawn cluster by cluster. */
export class TaggedDocument extends PdfmakeDocument {
  readonly #information: Information;
  readonly #digest: string;
  readonly #glyphs: Glyphs;
  readonly #families: ReadonlyMap<string, Typeface>;
  readonly #operators = new Map<PdfmakeInternals.Page, string[]>();
  readonly #opened = new Map<Uint8Array, PdfmakeInternals.EmbeddedFont>();
  /** Colour spaces by the bytes of their profiles. */
  readonly #profiles = new Map<string, PdfmakeInternals.Reference>();
  readonly #writers = new Map<PdfmakeInternals.EmbeddedFont, TextWriter>();

  constructor(
    document: DisplayDocument,
    fonts: FontSet,
    glyphs: Glyphs,
    images: Record<string, string>,
  ) {
    const information = informationOf(document);
    super({}, images, {}, {}, optionsOf(document, information), null, () => false);
    this.#information = information;
    this.#digest = document.digest;
    this.#glyphs = glyphs;
    this.#families = familiesOf(fonts);
  }

  /** Without italics: neither the pages nor the charts use them. A weight that nothing is drawn in is not asked for. */
  override provideFont(family: string, bold: boolean): PdfmakeInternals.EmbeddedFont {
    const typeface = this.#families.get(family);
    if (typeface === undefined) throw new Error(`The font set has no family "${family}".`);
    const { _font: font } = this.font(bold ? typeface.bold : typeface.normal);
    return font;
  }

  /** One file that serves as both weights, or as two families, is embedded once. */
  override font(source: Uint8Array): this {
    const opened = this.#opened.get(source);
    if (opened !== undefined) return Object.assign(this, { _font: opened });
    super.font(source);
    const { _font: font } = this;
    this.#opened.set(source, font);
    const encode = font.subset.encode.bind(font.subset);
    font.subset.encode = () => sortedTables(encode());
    return this;
  }

  /**
   * Shows runs one behind the other.
   *
   * @param x of the first glyph's origin, in points
   * @param y of the baseline, downwards
   */
  showRuns(runs: readonly Run[], x: number, y: number, characterSpacing = 0): void {
    const operators = ['BT'];
    if (characterSpacing !== 0) operators.push(`${decimal(characterSpacing)} Tc`);
    let pen = x;
    const drawn = runs.filter(({ text }) => text !== '');
    for (const [index, run] of drawn.entries()) {
      const font = this.provideFont(run.family, run.bold);
      this.page.fonts[font.id] ??= font.ref();
      operators.push(
        `/${font.id} ${decimal(run.size)} Tf ${colourOperator(run.colour, 'rg')}`,
        this.#writer(font, run).show(run.text, run.size, pen, y, characterSpacing),
      );
      if (index < drawn.length - 1) pen += advanceOf(run, characterSpacing, this.#glyphs);
    }
    // Character spacing outlives its text object.
    if (characterSpacing !== 0) operators.push('0 Tc');
    this.addContent([...operators, 'ET'].join('\n'));
  }

  #writer(font: PdfmakeInternals.EmbeddedFont, { family, bold }: Run): TextWriter {
    const writer =
      this.#writers.get(font) ?? createTextWriter(font, this.#glyphs.face(family, bold));
    this.#writers.set(font, writer);
    return writer;
  }

  /** Keeps the operators of a page as texts until the page is written: pdfkit makes a buffer of each. */
  override addContent(operator: string): this {
    const { page } = this;
    const operators = this.#operators.get(page);
    if (operators === undefined) this.#operators.set(page, [operator]);
    else operators.push(operator);
    return this;
  }

  override endPageMarkings(page: PdfmakeInternals.Page): unknown {
    const operators = this.#operators.get(page);
    if (operators !== undefined) page.write(operators.join('\n'));
    this.#operators.delete(page);
    return super.endPageMarkings(page);
  }

  /** Pictures come as data; any other text would be taken for the name of a file. */
  override openImage(source: string | Uint8Array): PdfmakeInternals.Image {
    if (typeof source === 'string' && !source.startsWith('data:')) {
      throw new Error(`A document may not read the file or address "${source}".`);
    }
    const image = super.openImage(source);
    if (typeof source !== 'string') this.#colour(image, source);
    return image;
  }

  /** Gives a picture the colours of its own profile; those with the same profile share it. */
  #colour(image: PdfmakeInternals.Image, bytes: Uint8Array): void {
    const profile = colourProfileOf(bytes);
    if (profile === undefined) return;
    const key = base64(profile.bytes);
    const space = this.#profiles.get(key) ?? this.ref({ N: profile.channels });
    if (!this.#profiles.has(key)) space.end(profile.bytes);
    this.#profiles.set(key, space);
    withColours(image, ['ICCBased', space]);
  }

  override _addInfo(): void {
    this.appendXML(xmpOf(this.#information, this.#digest));
  }
}

function optionsOf(document: DisplayDocument, information: Information): Record<string, unknown> {
  return {
    autoFirstPage: false,
    compress: true,
    displayTitle: true,
    font: null,
    fontLayoutCache: false,
    info: information,
    lang: document.language,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
  };
}

/** A JPEG's colours are written when it is embedded, a PNG's when its pixels are; a palette keeps its place around them. */
function withColours(image: PdfmakeInternals.Image, colours: readonly unknown[]): void {
  const finalize = image.finalize?.bind(image);
  if (finalize === undefined) {
    image.colorSpace = colours;
    return;
  }
  image.finalize = () => {
    const written = image.obj?.data;
    if (written !== undefined) {
      const { ColorSpace: plain } = written;
      written['ColorSpace'] = Array.isArray(plain) ? plain.with(1, colours) : colours;
    }
    finalize();
  };
}
