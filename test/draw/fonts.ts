import { loadFonts } from '../../src/world.ts';

/** The project's own typefaces. */
export const FONTS = loadFonts(process.cwd());
