import { RateLimiterMemory } from "rate-limiter-flexible";
import { WRONG_CODES } from "~/domain/dialogue/seats/joinCode";
import { AppError } from "../../../errors";

/** Counters of wrong codes; one set per server. */
export type JoinLimits = { perAddress: RateLimiterMemory; perServer: RateLimiterMemory };

const SERVER = "all";

/** [S92] Ten wrong codes of one address in a minute, a hundred of the whole server: then none is looked up. */
export function makeJoinLimits(): JoinLimits {
  const { perAddress, perServer, seconds } = WRONG_CODES;
  return {
    perAddress: new RateLimiterMemory({ points: perAddress, duration: seconds }),
    perServer: new RateLimiterMemory({ points: perServer, duration: seconds }),
  };
}

async function isUsedUp(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  return ((await limiter.get(key))?.consumedPoints ?? 0) >= limiter.points;
}

/** Passes while the address and the server have wrong codes left. Throws tooManyTries. */
export async function demandTries(limits: JoinLimits, address: string): Promise<void> {
  if ((await isUsedUp(limits.perAddress, address)) || (await isUsedUp(limits.perServer, SERVER)))
    throw new AppError("tooManyTries", { minutes: 1 });
}

/** Counts a wrong code. */
export async function countWrong(limits: JoinLimits, address: string): Promise<void> {
  await Promise.allSettled([limits.perAddress.consume(address), limits.perServer.consume(SERVER)]);
}
