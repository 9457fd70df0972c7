const SPACES = /\s+/g;
const TITLES = /^(นาย|นางสาว|นาง|น\.ส\.|ดร\.|ว่าที่ ?ร\.ต\.|mr\.?|mrs\.?|ms\.?|dr\.?)\s*/i;

/** A text as it is compared: one kind of letters, no spaces. */
function compared(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(SPACES, "");
}

/** By what an organisation is one: its row, else its name as it is compared. */
export function orgKeyOf(org: { id: string | null; name: string }): string {
  return org.id ?? `name:${compared(org.name)}`;
}

/** By what a person is one within a session: organisation and name without its title, however it is spaced. */
export function personKeyOf(orgKey: string, name: string): string {
  return `${orgKey}|${compared(name.trim().replace(TITLES, ""))}`;
}
