/** Reads a request's bytes; what is longer than `max` bytes is not read to its end and comes back one byte too long. */
export async function readBody(request: Request, max: number): Promise<Uint8Array> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (reader && size <= max) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  if (size > max) await reader?.cancel();
  const body = new Uint8Array(Math.min(size, max + 1));
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk.subarray(0, body.length - at), at);
    at = Math.min(body.length, at + chunk.length);
  }
  return body;
}
