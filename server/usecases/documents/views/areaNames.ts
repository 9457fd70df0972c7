/** Name of an area without จังหวัด or กลุ่มจังหวัด, which the forms print themselves. */
export function bareName(nameTh: string): string {
  return nameTh.replace(/^(กลุ่มจังหวัด|จังหวัด)/, "");
}
