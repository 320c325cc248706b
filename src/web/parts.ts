/** What lies in the page besides its own script. */

import type { Equipment, Packed, PackedFont } from './protocol.ts';
import { tidied } from './tidy.ts';
import { unpacked, unpackedText } from './unpack.ts';

type ScriptName = 'worker' | 'preview' | 'pdf';

/** An address from which a script of the page can be started. */
export async function scriptAddress(name: ScriptName): Promise<string> {
  const script = await unpacked(await packedPart(`script-${name}`));
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}

/** What the worker begins with. Between one part and the next, the page can do something else. */
export async function equipment(): Promise<Equipment> {
  const office = await packedPart('office');
  const fonts: PackedFont[] = [];
  for (const { name, part, base } of fontParts()) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is what is wanted
    await new Promise((resolve) => setTimeout(resolve));
    // oxlint-disable-next-line no-await-in-loop
    fonts.push({ name, packed: await packedPart(part), ...(base !== undefined && { base }) });
  }
  tidied();
  return { office, fonts };
}

/** The typefaces of the page, each once. */
function fontParts(): readonly { name: string; part: string; base: string | undefined }[] {
  const pieces = [...document.querySelectorAll<HTMLElement>('script[data-font]')];
  const fonts = pieces.map(({ dataset: { font = '', part = '', base } }) => ({
    name: font,
    part,
    base,
  }));
  return fonts.filter(({ part }, index) => part !== fonts[index - 1]?.part);
}

/** A text by the name that the builder gave it. */
export async function text(name: 'handbook' | 'licences'): Promise<string> {
  return unpackedText(await packedPart(name));
}

/** The names of the workbooks to look at. */
export function sampleNames(): readonly string[] {
  const pieces = [...document.querySelectorAll<HTMLElement>('script[data-sample]')];
  return [...new Set(pieces.map(({ dataset }) => dataset['sample'] ?? ''))];
}

/** Such a workbook. */
export async function sample(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return unpacked(await packedPart(`sample-${name}`));
}

/** What was taken out of the page already. */
const taken = new Map<string, Packed>();

/** The script of the page stands before most parts: the page is drawn while the browser still reads them. */
const isWhole = new Promise<void>((resolve) => {
  if (document.readyState !== 'loading') resolve();
  else document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
});

/** Takes a part out of the page: there it would lie in memory a second time, all of it. */
async function packedPart(id: string): Promise<Packed> {
  await isWhole;
  const known = taken.get(id);
  if (known !== undefined) return known;
  const pieces = [...document.querySelectorAll<HTMLElement>('script[data-part]')].filter(
    ({ dataset }) => dataset['part'] === id,
  );
  if (pieces.length === 0) throw new Error(`The page has no part ${id}.`);
  const packed = new Blob(pieces.map(({ textContent }) => textContent ?? ''));
  pieces.forEach(released);
  taken.set(id, packed);
  return packed;
}

/** A text that is only taken off keeps its letters until the browser tidies up, which it may not do for minutes. */
function released(piece: HTMLElement): void {
  for (const child of piece.childNodes) if (child instanceof Text) child.data = '';
  piece.textContent = '';
}
