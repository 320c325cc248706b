import { loadFonts } from '../../src/world/fonts.ts';

/** The project's own typefaces. */
export const FONTS = loadFonts(process.cwd());
