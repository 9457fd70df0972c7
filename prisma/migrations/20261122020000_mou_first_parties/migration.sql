-- What Prisma's schema cannot say. Written by hand; scripts/authoring.mjs leaves this file alone.

-- Memoranda that were drafted before sides were kept get the two sides of their form: the area, and who receives.
INSERT INTO "mou_party" ("id", "mou_id", "no", "role", "org_id")
SELECT gen_random_uuid(), m."id", side."no", side."role", CASE WHEN side."no" = 2 THEN m."transferee_org_id" END
  FROM "mou" m
  CROSS JOIN (VALUES (1, 'TRANSFEROR'), (2, 'TRANSFEREE')) AS side("no", "role")
 WHERE m."type" = 'ASSET_TRANSFER'
   AND NOT EXISTS (SELECT 1 FROM "mou_party" p WHERE p."mou_id" = m."id");
