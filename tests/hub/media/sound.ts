/** Sound and film made of numbers: nothing is recorded, nothing binary lies in the repository. */

/** A WAV file of one quiet tone: 8 kHz, 8 bit, mono. */
export function wav(seconds: number, pitch: number): Buffer {
  const rate = 8000;
  const samples = Buffer.from(
    Array.from({ length: rate * seconds }, (_, i) => 128 + Math.round(20 * Math.sin((2 * Math.PI * pitch * i) / rate))),
  );
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE(rate, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

/** Size and payload of an EBML element (the container of WebM), with an eight-byte length. */
function ebml(id: number, payload: Buffer): Buffer {
  const name = Buffer.from(id.toString(16), 'hex');
  const size = Buffer.alloc(8);
  size.writeBigUInt64BE(0x0100000000000000n | BigInt(payload.length));
  return Buffer.concat([name, size, payload]);
}

const uint = (id: number, value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return ebml(id, bytes);
};
const float = (id: number, value: number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return ebml(id, bytes);
};
const text = (id: number, value: string) => ebml(id, Buffer.from(value));
const group = (id: number, ...parts: Buffer[]) => ebml(id, Buffer.concat(parts));

/**
 * A VP8 key frame of nothing but zeros: the boolean decoder of RFC 6386 reads every flag, mode and coefficient as zero then,
 * which is "predict from the edge, no residue" for each block, a plain grey picture.
 */
function greyFrame(width: number, height: number): Buffer {
  const partition = 2048;
  const header = Buffer.alloc(10);
  // Frame tag: key frame, version 0, shown, and the length of the first partition from bit 5.
  header.writeUIntLE(0x10 | (partition << 5), 0, 3);
  header.writeUIntBE(0x9d012a, 3, 3);
  header.writeUInt16LE(width, 6);
  header.writeUInt16LE(height, 8);
  return Buffer.concat([header, Buffer.alloc(2 * partition)]);
}

/** A WebM film of a grey picture, five frames a second, a key frame each: it plays, seeks and loops. */
export function webm(seconds: number, width = 160, height = 96): Buffer {
  const frame = greyFrame(width, height);
  const clusters = Array.from({ length: seconds }, (_, second) => {
    const blocks = [0, 200, 400, 600, 800].map(offset => {
      const head = Buffer.from([0x81, 0, 0, 0x80]);
      head.writeInt16BE(offset, 1);
      return ebml(0xa3, Buffer.concat([head, frame]));
    });
    return group(0x1f43b675, uint(0xe7, second * 1000), ...blocks);
  });
  const head = group(
    0x1a45dfa3,
    uint(0x4286, 1),
    uint(0x42f7, 1),
    uint(0x42f2, 4),
    uint(0x42f3, 8),
    text(0x4282, 'webm'),
    uint(0x4287, 2),
    uint(0x4285, 2),
  );
  const info = group(
    0x1549a966,
    uint(0x2ad7b1, 1_000_000),
    float(0x4489, seconds * 1000),
    text(0x4d80, 'hub'),
    text(0x5741, 'hub'),
  );
  const video = group(0xe0, uint(0xb0, width), uint(0xba, height));
  const track = group(0xae, uint(0xd7, 1), uint(0x73c5, 1), uint(0x83, 1), text(0x86, 'V_VP8'), video);
  return Buffer.concat([head, group(0x18538067, info, group(0x1654ae6b, track), ...clusters)]);
}
