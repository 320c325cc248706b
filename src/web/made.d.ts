/** Modules that the builder makes, for the page alone. */

/** pdfkit's colour profile. */
declare module 'made:colour-profile' {
  const bytes: Uint8Array;
  export default bytes;
}
