/** What lies in the page besides its own script. */

import { elementById } from './element.ts';
import type { Equipment, Packed, PackedFont } from './protocol.ts';
import { unpacked, unpackedText } from './unpack.ts';

type ScriptName = 'worker' | 'preview' | 'pdf';

/** An address from which a script of the page can be started. */
export async function scriptAddress(name: ScriptName): Promise<string> {
  const script = await unpacked(packedPart(`script-${name}`));
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}

/** What the worker begins with. */
export function equipment(): Equipment {
  const fonts = [...document.querySelectorAll<HTMLElement>('script[data-font]')].map(
    ({ id, dataset }): PackedFont => ({
      name: dataset['font'] ?? '',
      packed: packedPart(id),
      ...(dataset['base'] !== undefined && { base: dataset['base'] }),
    }),
  );
  return { office: packedPart('office'), fonts };
}

/** A text by the name that the builder gave it. */
export function text(name: 'handbook' | 'licences'): Promise<string> {
  return unpackedText(packedPart(name));
}

/** The names of the workbooks to look at. */
export function sampleNames(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('script[data-sample]')].map(
    ({ dataset }) => dataset['sample'] ?? '',
  );
}

/** Such a workbook. */
export function sample(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return unpacked(packedPart(`sample-${name}`));
}

/** What was taken out of the page already. */
const taken = new Map<string, Packed>();

/** Takes a part out of the page: there it would lie in memory a second time, all of it. */
function packedPart(id: string): Packed {
  const known = taken.get(id);
  if (known !== undefined) return known;
  const element = elementById(id, HTMLScriptElement);
  const packed = new Blob([element.textContent ?? '']);
  element.textContent = '';
  taken.set(id, packed);
  return packed;
}
