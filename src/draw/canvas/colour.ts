/** CSS colours as `#rrggbb` and how much they cover. */

/** A solid colour; `hex` is `#rrggbb`. */
export interface Colour {
  readonly hex: string;
  /** 0 (invisible) to 1. */
  readonly opacity: number;
}

const NAMED: Readonly<Record<string, string>> = { black: '#000000', white: '#ffffff' };

/**
 * Reads a colour.
 *
 * @param css `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(…)`, `rgba(…)`, `transparent`, `black`, `white`
 * @throws on everything else: a colour that is silently black is a fault nobody sees
 */
export function parseColour(css: string): Colour {
  const colour = known.get(css) ?? readColour(css);
  if (known.size >= COLOURS_KEPT) known.clear();
  known.set(css, colour);
  return colour;
}

/** A picture asks for the same few colours hundreds of times. */
const known = new Map<string, Colour>();
const COLOURS_KEPT = 200;

function readColour(css: string): Colour {
  const text = css.trim().toLowerCase();
  if (text === 'transparent') return { hex: '#000000', opacity: 0 };
  const colour = parseHex(NAMED[text] ?? text) ?? parseFunction(text);
  if (colour === undefined) throw new Error(`The canvas does not know the colour “${css}”.`);
  return colour;
}

function parseHex(text: string): Colour | undefined {
  const [, digits] = /^#([0-9a-f]{3,8})$/.exec(text) ?? [];
  if (digits === undefined || digits.length === 5 || digits.length === 7) return undefined;
  const long = digits.length < 5 ? digits.replace(/./g, '$&$&') : digits;
  const alpha = long.slice(6);
  return {
    hex: `#${long.slice(0, 6)}`,
    opacity: alpha === '' ? 1 : Number.parseInt(alpha, 16) / 255,
  };
}

function parseFunction(text: string): Colour | undefined {
  const match = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+))?\s*\)$/.exec(
    text,
  );
  if (match === null) return undefined;
  const [red, green, blue, alpha] = match.slice(1);
  const hex = [red, green, blue].map((part) =>
    Math.min(255, Math.round(Number(part)))
      .toString(16)
      .padStart(2, '0'),
  );
  return {
    hex: `#${hex.join('')}`,
    opacity: alpha === undefined ? 1 : Math.min(1, Number(alpha)),
  };
}
