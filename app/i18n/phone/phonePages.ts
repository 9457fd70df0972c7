/** Pages that phones open: `/join` and `/live/<id>`; they know no words but their own and show nothing around themselves. */
export function isPhonePage(pathname: string): boolean {
  return /^\/(join|live\/[^/]+)\/?$/.test(pathname);
}
