/** Names of the office that plans for an area: the provincial strategy office, in a cluster its strategy group. */
export function strategyOffice({ code, kind, nameTh }: { code: string; kind: string; nameTh: string }): {
  nameTh: string;
  shortNameTh: string;
} {
  if (code === "10") return { nameTh: "สำนักยุทธศาสตร์และประเมินผล กรุงเทพมหานคร", shortNameTh: "สยป. กทม." };
  if (kind === "CLUSTER")
    return {
      nameTh: `กลุ่มงานบริหารยุทธศาสตร์กลุ่มจังหวัด${nameTh}`,
      shortNameTh: `ยุทธศาสตร์กลุ่มจังหวัด${nameTh}`,
    };
  return { nameTh: `สำนักงานจังหวัด${nameTh}`, shortNameTh: `สนจ.${nameTh}` };
}
