import type { Actor } from "~/domain/access/actor";
import type { AppServices } from "../../../server/context";
import type { UserCommand } from "./userCommand";

/** Runs one command on an account: one use-case each; links come back to be shown once. */
export async function runCommand(people: AppServices["people"], actor: Actor, userId: string, command: UserCommand) {
  switch (command.intent) {
    case "edit":
      await people.editUser(actor, userId, command);
      break;
    case "invite":
      return { link: await people.inviteAgain(actor, userId) };
    case "reset":
      return { link: await people.resetPassword(actor, userId) };
    case "deactivate":
      await people.deactivateUser(actor, userId);
      break;
    case "reactivate":
      await people.reactivateUser(actor, userId);
      break;
    case "appoint":
    case "dismiss":
      await people.setSystemAdmin(actor, userId, command.intent === "appoint");
      break;
    case "addMembership":
      await people.addMembership(actor, userId, command);
      break;
    case "endMembership":
      await people.endMembership(actor, command.membershipId);
      break;
    case "delegate":
      await people.addDelegation(actor, command);
      break;
    case "revoke":
      await people.revokeDelegation(actor, command.delegationId);
      break;
  }
  return { done: true as const };
}
