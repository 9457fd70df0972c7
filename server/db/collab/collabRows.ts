/**
 * Rows that a brief's document projects to, and the part of the append statement that writes them. Amounts are decimal
 * strings of satang (JSON has no BigInt).
 */

/** Column values of one projected row, by column name. */
export type ProjectedRow = Readonly<Record<string, string | number | boolean | null>>;

/** Tables that hold one row per row of the document. */
export const ROW_TABLES = ["brief_activity", "brief_funding", "brief_cost_item", "brief_indicator"] as const;

/** One of the row tables. */
export type RowTable = (typeof ROW_TABLES)[number];

/** Rows to write and keys of rows to delete. `gone` holds `[id]`, for funding `[id, fy]`. */
export type RowChange = { set: ProjectedRow[]; gone: (string | number)[][] };

/** The brief's own row. `completeItems` counts the twelve items of the document (item 9 is decided by an action). */
export type ProjectedBrief = {
  title: string;
  content: Readonly<Record<string, unknown>>;
  completeItems: number;
  issues: readonly { path: string; code: string }[];
  programmeNodeId: string | null;
  guidelineNodeId: string | null;
  issueNodeId: string | null;
};

/** What one commit changes in the projection of one brief; absent = unchanged. */
export type ProjectionChange = {
  briefId: string;
  /** Title of the project as the document says it now. */
  title: string;
  brief?: ProjectedBrief;
  rows: Partial<Record<RowTable, RowChange>>;
};

type TableShape = { key: readonly string[]; columns: Readonly<Record<string, string>> };

/** Columns of each table with their types; `brief_id` and `doc_seq` are added to all. */
export const TABLE_SHAPES: Readonly<Record<RowTable, TableShape>> = {
  brief_activity: {
    key: ["id"],
    columns: {
      id: "text",
      sort: "text",
      org_id: "text",
      title: "text",
      method: "text",
      related: "text",
      sub_activities: "text",
      period_start: "text",
      period_end: "text",
    },
  },
  brief_funding: {
    key: ["id", "fy"],
    columns: {
      id: "text",
      fy: "int",
      sort: "text",
      activity_id: "text",
      org_id: "text",
      source: "text",
      commitment: "text",
      amount_satang: "bigint",
    },
  },
  brief_cost_item: {
    key: ["id"],
    columns: {
      id: "text",
      sort: "text",
      activity_id: "text",
      org_id: "text",
      category: "text",
      description: "text",
      quantity: "text",
      unit: "text",
      unit_price_satang: "bigint",
      amount_satang: "bigint",
      is_asset: "boolean",
      receiver_org_id: "text",
    },
  },
  brief_indicator: {
    key: ["id"],
    columns: {
      id: "text",
      sort: "text",
      name: "text",
      unit: "text",
      direction: "text",
      baseline_year: "int",
      baseline_value: "text",
      target_min: "text",
      target_std: "text",
      target_high: "text",
      method: "text",
      data_source: "text",
    },
  },
};

/** Arms of the append statement that write one table; they read the change from `p(head, brief_id, change)`. */
function tableArms(table: RowTable): string {
  const { key, columns } = TABLE_SHAPES[table];
  const names = Object.keys(columns);
  const typed = names.map((name) => `${name} ${columns[name]}`).join(", ");
  const updates = names.filter((name) => !key.includes(name)).concat("doc_seq");
  const keys = key.map((name, index) => `t.${name} = (g.value->>${index})::${columns[name]}`).join(" and ");
  return `
${table}_gone as (delete from public.${table} t using p, jsonb_array_elements(p.change->'rows'->'${table}'->'gone') g
  where t.brief_id = p.brief_id and ${keys}),
${table}_set as (insert into public.${table} (brief_id, doc_seq, ${names.join(", ")})
  select p.brief_id, p.head, ${names.map((name) => `s.${name}`).join(", ")}
  from p, jsonb_to_recordset(p.change->'rows'->'${table}'->'set') as s(${typed})
  on conflict (brief_id, ${key.join(", ")}) do update set ${updates.map((name) => `${name} = excluded.${name}`).join(", ")})`;
}

/**
 * Arms that write the projection of every brief in the JSON parameter; they need `h(doc, head, base)`. A brief's row is
 * stamped with the new head at every commit of its document, also when only texts inside rows changed.
 */
export function projectionArms(parameter: string): string {
  return `
p as materialized (select h.head, (v.value->>'briefId')::uuid as brief_id, v.value as change
  from jsonb_array_elements(${parameter}::jsonb) v join h on h.doc = 'brief/' || (v.value->>'briefId')),
brief_set as (update public.brief b set doc_seq = p.head,
  title = case when p.change ? 'brief' then p.change->'brief'->>'title' else b.title end,
  content = case when p.change ? 'brief' then p.change->'brief'->'content' else b.content end,
  issues = case when p.change ? 'brief' then p.change->'brief'->'issues' else b.issues end,
  complete_items = case when p.change ? 'brief' then (p.change->'brief'->>'completeItems')::int
    + (select count(*)::int from public.project where id = b.project_id and lead_org_id is not null)
    else b.complete_items end,
  programme_node_id = case when p.change ? 'brief' then p.change->'brief'->>'programmeNodeId' else b.programme_node_id end,
  guideline_node_id = case when p.change ? 'brief' then p.change->'brief'->>'guidelineNodeId' else b.guideline_node_id end,
  issue_node_id = case when p.change ? 'brief' then p.change->'brief'->>'issueNodeId' else b.issue_node_id end
  from p where b.id = p.brief_id),${ROW_TABLES.map(tableArms).join(",")}`;
}
