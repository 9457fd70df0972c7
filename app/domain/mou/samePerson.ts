/** Titles before a name; the longer ones first, so that นางสาว is not read as นาง. */
const TITLE = /^(?:ว่าที่(?:ร้อยตรี|ร้อยโท|ร้อยเอก)|นางสาว|น\.ส\.|นาง|นาย|ดร\.|mrs\.?|mr\.?|ms\.?|dr\.?)/iu;

/** A name as it is compared: without title and blanks, so that a double blank does not make another person. */
export function personKey(name: string): string {
  return name
    .replace(/[\s\u00a0\u200b]+/g, "")
    .replace(TITLE, "")
    .toLowerCase();
}

/** True when both names are given and are of one person, whatever the blanks and the title. */
export function isSamePerson(one: string, other: string): boolean {
  const key = personKey(one);
  return key !== "" && key === personKey(other);
}
