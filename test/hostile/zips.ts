/** Archives that no honest program writes. */

import { crc32, deflateRawSync } from 'node:zlib';

/** One entry, with whatever it claims about itself. */
export interface RawEntry {
  readonly name: string;
  readonly packed: Buffer;
  readonly size: number;
  readonly checksum: number;
  readonly method: 0 | 8;
  readonly flags?: number;
  /** Listed again under this name, over the same bytes. */
  readonly alias?: string;
  /** Its header leaves sizes and checksum to a descriptor behind the packed bytes, as programs that stream do. */
  readonly sizesFollow?: boolean;
  /** Bytes of an extra field in both headers, of an identifier that nobody uses; none or at least four. */
  readonly extra?: number;
}

/** An honest entry, deflated. */
export function entryOf(name: string, content: string | Buffer): RawEntry {
  const bytes = Buffer.from(content);
  const packed = deflateRawSync(bytes, { level: 1 });
  return { name, packed, size: bytes.length, checksum: crc32(bytes), method: 8 };
}

/** Writes the archive as it is told to. */
export function rawZip(entries: readonly RawEntry[], comment = ''): Buffer {
  const chunks: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = Buffer.concat([
      header(entry),
      Buffer.from(entry.name),
      extraField(entry),
      entry.packed,
      descriptor(entry),
    ]);
    for (const name of [entry.name, ...(entry.alias === undefined ? [] : [entry.alias])]) {
      records.push(record(entry, name, offset));
    }
    chunks.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(records);
  const remark = Buffer.from(comment);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(records.length, 8);
  end.writeUInt16LE(records.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(remark.length, 20);
  return Buffer.concat([...chunks, directory, end, remark]);
}

function header(entry: RawEntry): Buffer {
  const { name, packed, size, checksum, method, sizesFollow, extra = 0 } = entry;
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(flagsOf(entry), 6);
  head.writeUInt16LE(method, 8);
  if (sizesFollow !== true) {
    head.writeUInt32LE(checksum, 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(size, 22);
  }
  head.writeUInt16LE(Buffer.byteLength(name), 26);
  head.writeUInt16LE(extra, 28);
  return head;
}

function record(entry: RawEntry, name: string, offset: number): Buffer {
  const { packed, size, checksum, method, extra = 0 } = entry;
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(flagsOf(entry), 8);
  head.writeUInt16LE(method, 10);
  head.writeUInt32LE(checksum, 16);
  head.writeUInt32LE(packed.length, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(Buffer.byteLength(name), 28);
  head.writeUInt16LE(extra, 30);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, Buffer.from(name), extraField(entry)]);
}

function flagsOf({ flags = 0, sizesFollow }: RawEntry): number {
  return sizesFollow === true ? flags | 8 : flags;
}

function extraField({ extra = 0 }: RawEntry): Buffer {
  const field = Buffer.alloc(extra);
  if (extra === 0) return field;
  field.writeUInt16LE(0x7a7a, 0);
  field.writeUInt16LE(extra - 4, 2);
  return field;
}

function descriptor({ packed, size, checksum, sizesFollow }: RawEntry): Buffer {
  if (sizesFollow !== true) return Buffer.alloc(0);
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(checksum, 4);
  bytes.writeUInt32LE(packed.length, 8);
  bytes.writeUInt32LE(size, 12);
  return bytes;
}
