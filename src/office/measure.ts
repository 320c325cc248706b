/** What a theme is made of: colours, lengths in points, multiples. */

import { z } from 'zod';

/** `#1F4E79` */
export const Colour = z.string().refine((text) => /^#[0-9A-F]{6}$/iu.test(text), {
  message: '「#1F4E79」のような色（「#」と6桁の16進数）を書きます。',
});

/** In points. */
export const Length = z.number().positive();

/** A multiple of another size: of the text's, of `gap`. */
export const Times = z.number().positive();

/** A part of a whole, such as a width: 0.5 is half of it. */
export const Share = z.number().positive().max(1);
