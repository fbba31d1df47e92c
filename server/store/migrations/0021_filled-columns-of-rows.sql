CREATE FUNCTION "filled_columns"("row_values" jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN (
  SELECT coalesce(array_agg(cell.key ORDER BY cell.key), '{}')
  FROM jsonb_each(row_values) AS cell
  WHERE cell.value NOT IN ('null', '""', '[]', 'false')
);--> statement-breakpoint
ALTER TABLE "register_row" ADD COLUMN "filled" text[] GENERATED ALWAYS AS (filled_columns(values)) STORED NOT NULL;