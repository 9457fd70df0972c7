import type { CloseCode } from "~/collab/closeCodes";
import type { PresenceUser } from "~/collab/presence";
import type { Author } from "../check/rights";
import { savedMessage } from "../socket/protocol";
import { Settlement } from "./settlement";

/** A connection in a room. `author` null = reader. */
export type Member = {
  readonly user: PresenceUser;
  readonly author: Author | null;
  readonly wantsAck: boolean;
  /** Sends frames in one write. `answer` marks the first sync answer, which may be large. */
  send(frames: readonly Buffer[], answer?: boolean): void;
  close(code: CloseCode, reason: string): void;
};

type Answer = { member: Member; frame: Buffer; ticket: number };

/**
 * Who sits in a room, and what each connection still waits for: its sync answer, relayed updates, confirmations. A
 * ticket is the number of an accepted update; what is durable is told by {@link durable}.
 */
export class Seats {
  readonly #settlements = new Map<Member, Settlement>();
  #answers: Answer[] = [];

  get members(): ReadonlyMap<Member, unknown> {
    return this.#settlements;
  }

  add(member: Member): void {
    this.#settlements.set(member, new Settlement());
  }

  /** False when the connection was not in the room any more. */
  remove(member: Member): boolean {
    this.#answers = this.#answers.filter((answer) => answer.member !== member);
    return this.#settlements.delete(member);
  }

  /** Sends a sync answer when everything in it is durable: now, or with the commit of its ticket. */
  answer(member: Member, frame: Buffer, ticket: number, isDurable: boolean): void {
    const settlement = this.#settlements.get(member);
    if (!settlement) return;
    settlement.relayAfter ??= ticket;
    if (isDurable) member.send([frame], true);
    else this.#answers.push({ member, frame, ticket });
  }

  /** Number of the content message that a connection just sent. */
  number(member: Member): number {
    return this.#settlements.get(member)?.next() ?? 0;
  }

  /** The last content message of a connection is settled when this ticket is durable. */
  wait(member: Member, ticket: number, durable: number): void {
    const settlement = this.#settlements.get(member);
    settlement?.wait(ticket);
    const settled = settlement?.settle(durable) ?? null;
    if (settled !== null && member.wantsAck) member.send([savedMessage(settled)]);
  }

  /** Answers, relays and confirms what became durable; each connection gets its frames in one write. */
  durable(ticket: number, relay: () => Buffer, sender: object | null): void {
    for (const { member, frame } of this.#answers.filter((answer) => answer.ticket <= ticket))
      member.send([frame], true);
    this.#answers = this.#answers.filter((answer) => answer.ticket > ticket);
    let relayed: Buffer | null = null;
    for (const [member, settlement] of this.#settlements) {
      const frames: Buffer[] = [];
      const { relayAfter } = settlement;
      if (relayAfter !== null && ticket > relayAfter && member !== sender) frames.push((relayed ??= relay()));
      const settled = settlement.settle(ticket);
      if (settled !== null && member.wantsAck) frames.push(savedMessage(settled));
      if (frames.length > 0) member.send(frames);
    }
  }
}
