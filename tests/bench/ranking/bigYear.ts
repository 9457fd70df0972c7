/** A progress table of `count` projects of one provincial activity each, as an office would paste it. */
export function bigTable(count: number): string {
  const amounts = Array.from({ length: count }, (_, at) => 100_000 + ((at * 7_919) % 900_000));
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const money = (amount: number) => amount.toLocaleString("en-US");
  const line = (first: string, name: string, amount: number) =>
    [first, name, money(amount), "-", "-", money(amount), "-", "", "", "", money(amount), "-", money(amount), ""].join(
      "\t",
    );
  const heads = [
    "ที่\tผลผลิต/โครงการ/กิจกรรม\tงบประมาณที่ได้ รับการจัดสรร (บาท)\tแผนการใช้จ่ายงบประมาณ\t\t\t\tระยะเวลาการดำเนินการ\tผลผลิตของแต่ละโครงการ\tสถานะ การดำเนินการ\tผลการใช้จ่ายงบประมาณ\t\t\tหน่วยงาน ที่รับผิดชอบ",
    "\t\t\tไตรมาส 1\tไตรมาส 2\tไตรมาส 3\tไตรมาส 4\t\t\t\tงบประมาณที่ได้ รับการจัดสรร\tเบิกจ่าย\tคงเหลือ\t",
  ];
  const rows = amounts.flatMap((amount, at) => [
    line(String(at + 1), `ปรับปรุงถนนสายหมู่บ้านที่ ${at + 1} เชื่อมแหล่งท่องเที่ยวและพื้นที่เกษตร อำเภอป่าพะยอม`, amount),
    line("", `1. กิจกรรมหลัก : งานก่อสร้างสายที่ ${at + 1}`, amount),
  ]);
  return [...heads, line("", "รวม", sum), ...rows].join("\n");
}

/** What a request for data answered. Throws with the address otherwise. */
async function must(reply: Response): Promise<Response> {
  if (reply.status >= 400)
    throw new Error(`${reply.url} answered ${reply.status}: ${(await reply.text()).slice(0, 400)}`);
  return reply;
}

/** Imports `count` projects into a year of Phatthalung and announces a frame that cuts the list inside. */
export async function makeBigYear(
  origin: string,
  headers: Record<string, string>,
  { fy, count }: { fy: number; count: number },
): Promise<void> {
  const year = `/areas/93/years/${fy}`;
  const preview = await must(
    await fetch(`${origin}/api/v1${year}/imports`, {
      method: "POST",
      headers: { ...headers, "content-type": "text/tab-separated-values" },
      body: bigTable(count),
    }),
  );
  const { importId } = (await preview.json()) as { importId: string };
  await must(
    await fetch(`${origin}/api/v1/imports/${importId}/commit`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json" },
      body: JSON.stringify({ answers: [] }),
    }),
  );
  const body = new URLSearchParams({
    intent: "frame",
    amount: "240000000",
    adminCost: "",
    announcedRef: "",
    seenSetAt: "",
  });
  await must(
    await fetch(`${origin}/years/93-${fy}/settings?_routes=routes%2Fyears.%24yearId.settings`, {
      method: "POST",
      headers,
      body,
    }),
  );
}
