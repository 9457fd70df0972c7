import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";
import type { Env } from "../env";

/** Nonce of this response's scripts, set by {@link securityHeaders}. */
export type NonceLocals = { nonce: string };

/** Our own sockets by name: not every browser counts ws: of the same host as 'self'. */
function socketOrigins(env: Env): string {
  return env.publicOrigins.map((origin) => origin.replace(/^http/, "ws")).join(" ");
}

/**
 * Security headers: CSP with a nonce per response, no framing, no sniffing, `Referrer-Policy: same-origin`.
 * HSTS and upgrade-insecure-requests only under https, because on an office's plain http they would break every form.
 */
export function securityHeaders(env: Env): RequestHandler {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: env.production ? ["'self'", () => socketOrigins(env)] : ["*"],
        // React Flow and the gauge position things through style attributes; style elements still need the nonce
        styleSrc: ["'self'", "'unsafe-inline'"],
        scriptSrc: [
          "'self'",
          (_request, response) => `'nonce-${(response as unknown as { locals: NonceLocals }).locals.nonce}'`,
        ],
        ...(env.https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: env.https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: "same-origin" },
    crossOriginOpenerPolicy: env.https ? { policy: "same-origin" } : false,
    originAgentCluster: false,
    frameguard: { action: "deny" },
  });
  return (request, response, next) => {
    response.locals.nonce = randomBytes(16).toString("base64");
    protect(request, response, next);
  };
}
