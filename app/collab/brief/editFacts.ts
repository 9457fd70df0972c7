import type * as Y from "yjs";
import { BRIEF_FACTS, type BriefFactName } from "../briefSchema";
import { LOCAL_EDIT } from "./origin";
import { districtsRoot, factsRoot } from "./roots";

/**
 * Sets a scalar of the brief; null or "" removes it. Setting the value that is there changes nothing.
 * Throws RangeError when the value is not allowed under this name.
 */
export function setFact(doc: Y.Doc, name: BriefFactName, value: string | null, origin: unknown = LOCAL_EDIT): void {
  const facts = factsRoot(doc);
  if ((facts.get(name) ?? "") === (value ?? "")) return;
  if (value !== null && value !== "" && !BRIEF_FACTS[name].check(value))
    throw new RangeError(`not a value of ${name}: ${value}`);
  doc.transact(() => {
    if (value === null || value === "") facts.delete(name);
    else facts.set(name, value);
  }, origin);
}

/** Item 7: adds or removes a district by its four-digit code. Throws RangeError on another code. */
export function setDistrict(doc: Y.Doc, code: string, on: boolean, origin: unknown = LOCAL_EDIT): void {
  if (!/^\d{4}$/.test(code)) throw new RangeError(`not a district code: ${code}`);
  const districts = districtsRoot(doc);
  if ((districts.get(code) === true) === on) return;
  doc.transact(() => {
    if (on) districts.set(code, true);
    else districts.delete(code);
  }, origin);
}
