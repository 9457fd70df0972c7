/** The address that phones are sent to. `reachable` = false when phones cannot join by it: loopback, or not configured. */
export type JoinOrigin = { href: string; reachable: boolean };

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
/** A name or address with an optional port, as browsers send it; nothing that could be taken for more of an address. */
const HOST = /^([A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:]{2,39}\])(:\d{1,5})?$/;

const isLoopback = (origin: string) => LOOPBACK.test(new URL(origin).hostname);

/**
 * The address for phones: the configured one by which the facilitator's own browser came, else the first configured one
 * that is not this computer itself; where only loopback is configured, the name that the browser used, told as one that does
 * not do: the origin guard refuses what phones send under a name that is not configured. `cameBy` is a Host header and so
 * nobody's word: it reaches only the page of the browser that sent it.
 */
export function joinOrigin(publicOrigins: readonly string[], cameBy: string): JoinOrigin {
  const outside = publicOrigins.filter((origin) => !isLoopback(origin));
  const own = outside.find((origin) => new URL(origin).host === cameBy) ?? outside[0];
  if (own !== undefined) return { href: own, reachable: true };
  const named = HOST.test(cameBy) && URL.canParse(`http://${cameBy}`) ? `http://${cameBy}` : undefined;
  if (named !== undefined && !isLoopback(named)) return { href: named, reachable: false };
  return { href: publicOrigins[0] ?? "http://localhost", reachable: false };
}
