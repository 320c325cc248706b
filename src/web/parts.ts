/** What lies in the page besides its own script. */

import { elementById } from './element.ts';
import type { Equipment, PackedFont } from './protocol.ts';
import { unpacked, unpackedText } from './unpack.ts';

type ScriptName = 'worker' | 'preview' | 'pdf';

/** An address from which a script of the page can be started. */
export async function scriptAddress(name: ScriptName): Promise<string> {
  const script = await unpackedText(packedPart(`script-${name}`));
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}

/** What the worker begins with. */
export function equipment(): Equipment {
  const fonts = [...document.querySelectorAll<HTMLElement>('script[data-font]')].map(
    ({ dataset, textContent }): PackedFont => ({
      name: dataset['font'] ?? '',
      packed: textContent ?? '',
      ...(dataset['base'] !== undefined && { base: dataset['base'] }),
    }),
  );
  return { office: packedPart('office'), fonts, parser: packedPart('script-parser') };
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

function packedPart(id: string): string {
  return elementById(id, HTMLScriptElement).textContent ?? '';
}
