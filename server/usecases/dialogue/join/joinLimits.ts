import { RateLimiterMemory } from "rate-limiter-flexible";
import { WRONG_CODES } from "~/domain/dialogue/seats/joinCode";
import { AppError } from "../../../errors";

/** What a looked up code was. */
type Found = "right" | "wrong";

/** Lets codes be looked up while their address and the server have wrong ones left. */
export type JoinLimits = {
  /** Looks one code up and counts what it was; one after the other, so that many at once get no more. Throws tooManyCodes. */
  tryCode<T>(address: string, look: () => Promise<{ found: Found; value: T }>): Promise<T>;
};

const SERVER = "all";

const countOf = async (limiter: RateLimiterMemory, key: string) => (await limiter.get(key))?.consumedPoints ?? 0;

/**
 * [S92] Ten wrong codes of one address in a minute, and one more for each right one, at most fifty; a hundred of the whole
 * server: then none is looked up.
 */
export function makeJoinLimits(): JoinLimits {
  const { perAddress, earned, perServer, seconds } = WRONG_CODES;
  const wrong = new RateLimiterMemory({ points: perAddress, duration: seconds });
  const right = new RateLimiterMemory({ points: earned, duration: seconds });
  const all = new RateLimiterMemory({ points: perServer, duration: seconds });
  const demand = async (address: string) => {
    const allowed = perAddress + Math.min(earned, await countOf(right, address));
    const used = [(await countOf(wrong, address)) >= allowed, (await countOf(all, SERVER)) >= perServer];
    if (used.includes(true)) throw new AppError("tooManyCodes");
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    async tryCode(address, look) {
      // who is stopped does not even wait
      await demand(address);
      const turn = last.then(async () => {
        await demand(address);
        const { found, value } = await look();
        const counted = found === "right" ? [right.consume(address)] : [wrong.consume(address), all.consume(SERVER)];
        await Promise.allSettled(counted);
        return value;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
