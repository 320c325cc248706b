/** Which addresses words of a paper may lead to. */

/** Excel takes no longer ones. */
const LONGEST = 2083;

/** Nobody can tell from `https://www.city.example.jp@other.example/` where it leads, so that a name in front is none. */
const WEB = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?:[/?#].*)?$/iu;
const MAIL = /^mailto:[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\?.*)?$/iu;
/** What stands in no address, and would end it early where it is written into a file. */
const FOREIGN = /[\s"<>\\^`{|}\p{C}]/u;

/**
 * Reads an address of the web (http, https) or of mail (mailto).
 *
 * @param written as a cell's hyperlink has it
 * @returns the address in ASCII, other characters encoded (RFC 3986); undefined for anything else: a file, a place in
 *   the workbook, an address without a server, one with a name or password in front, another scheme (javascript:, data:,
 *   file:), and one of more than 2,083 characters
 */
export function linkAddress(written: string): string | undefined {
  const bare = written.trim();
  if (FOREIGN.test(bare) || !(WEB.test(bare) || MAIL.test(bare))) return undefined;
  // What is encoded already stays.
  const address = encodeURI(bare).replaceAll(/%25(?=[\da-f]{2})/giu, '%');
  return address.length <= LONGEST ? address : undefined;
}
