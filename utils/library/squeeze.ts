const through = (bytes: BlobPart, stream: CompressionStream | DecompressionStream) =>
  new Response(new Blob([bytes]).stream().pipeThrough(stream));

/** Text as it is kept: markup is mostly repetition. */
export const squeeze = (text: string): Promise<ArrayBuffer> =>
  through(text, new CompressionStream('gzip')).arrayBuffer();
export const unsqueeze = (bytes: ArrayBuffer): Promise<string> =>
  through(bytes, new DecompressionStream('gzip')).text();
