/** What stands around the contents of every page: a city's own markup, with places for ours. */

import type { Checked, Diagnostic } from '../../diagnostics/checked.ts';
import { finished, type Html, html } from './markup.ts';

/** The places of a frame. */
const SLOTS = ['header', 'trail', 'main', 'pages', 'neighbours', 'footer'] as const;
type Slot = (typeof SLOTS)[number];

/** Puts the parts of a page in their places; a part without a place is left out. */
export type Frame = (parts: Readonly<Record<Slot, Html>>) => Html;

/**
 * Reads a frame.
 *
 * @param text `site-frame.html` of the templates; undefined when there is none
 * @returns the frame; or why it cannot be used: no place for the contents or two of them, a place that is unknown, or
 *   something that would run or be loaded, which the policy of the pages forbids
 */
export function readFrame(text: string | undefined): Checked<Frame> {
  if (text === undefined) return refusedFrame(MISSING);
  const pieces = text
    .replace(/^\uFEFF/u, '')
    .replaceAll(/<!--[^]*?-->\s*/gu, '')
    .split(/<slot name="([^"]*)"><\/slot>/u);
  // What is split at groups has the groups at the odd places.
  const names = pieces.filter((_, index) => index % 2 === 1);
  const unknown = names.find((name) => !isSlot(name));
  if (unknown !== undefined) return refusedFrame(unknownSlot(unknown));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return refusedFrame(repeated(twice));
  if (!names.includes('main')) return refusedFrame(NO_MAIN);
  const own = pieces.filter((_, index) => index % 2 === 0).join('');
  const foreign = FOREIGN.exec(own)?.[0];
  if (foreign !== undefined) return refusedFrame(notAlone(foreign));
  const value: Frame = (parts) =>
    html(
      pieces.map((piece, index) =>
        index % 2 === 1 && isSlot(piece) ? parts[piece] : finished(piece),
      ),
    );
  return { value, diagnostics: [] };
}

function isSlot(name: string): name is Slot {
  return SLOTS.some((one) => one === name);
}

/** What would run, or be loaded from another file or site; and a place that is not written as it has to be. */
const FOREIGN =
  /<(?:script|link|iframe|object|embed|base|meta|slot)\b|\son\w+\s*=|\ssrc\s*=\s*["']?(?:https?:)?\/\/|\burl\s*\(|@import/iu;

function refusedFrame(finding: Omit<Diagnostic, 'code' | 'severity'>): Checked<never> {
  const diagnostic: Diagnostic = { code: 'html/frame', severity: 'error', ...finding };
  return { value: undefined, diagnostics: [diagnostic] };
}

const FILE = 'templates/site-frame.html';

const MISSING = {
  message: `ウェブページの枠のファイル「${FILE}」がありません。`,
  hint: 'templates フォルダに、元の site-frame.html を戻してください。',
};

const NO_MAIN = {
  message: `枠のファイル ${FILE} に、本文の入る所がありません。`,
  hint: '本文を入れる所に「<slot name="main"></slot>」と書いてください。',
};

function unknownSlot(name: string): Omit<Diagnostic, 'code' | 'severity'> {
  return {
    message: `枠のファイル ${FILE} に、知らない場所「<slot name="${name}">」があります。`,
    hint: `「name」は ${SLOTS.map((slot) => `「${slot}」`).join('')}のどれかにしてください。`,
  };
}

function repeated(name: string): Omit<Diagnostic, 'code' | 'severity'> {
  return {
    message: `枠のファイル ${FILE} に、「<slot name="${name}">」が2つあります。`,
    hint: '同じ場所は1つだけにしてください。',
  };
}

function notAlone(found: string): Omit<Diagnostic, 'code' | 'severity'> {
  return {
    message: `枠のファイル ${FILE} に「${found.trim()}」があります。ウェブページは、ほかのファイルやサイトを読み込まず、何も動かさずに表示できなければなりません。`,
    hint: 'その部分を除いてください。体裁は site.css に書きます。場所は「<slot name="main"></slot>」の形で書いてください。',
  };
}
