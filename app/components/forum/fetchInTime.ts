/**
 * `fetch` that gives up after `ms` milliseconds, with the body read by then: on wi-fi that is gone without a word a request
 * would else stand for minutes. Rejects as `fetch` does. Without AbortSignal.timeout, which older in-app browsers lack.
 */
export async function fetchInTime(path: string, ms: number, init: RequestInit): Promise<Response> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), ms);
  try {
    const reply = await fetch(path, { ...init, signal: limit.signal });
    const body = await reply.arrayBuffer();
    return new Response(body.byteLength === 0 ? null : body, { status: reply.status, headers: reply.headers });
  } finally {
    clearTimeout(timer);
  }
}
