ALTER TABLE "document" ADD COLUMN "title" text GENERATED ALWAYS AS (coalesce(snapshot -> 'plan' ->> 'title', snapshot -> 'mission' ->> 'title', '')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "paper" text GENERATED ALWAYS AS (snapshot ->> 'paper') STORED;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "report_id" text GENERATED ALWAYS AS (snapshot ->> 'reportId') STORED;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "start_year" integer GENERATED ALWAYS AS ((snapshot -> 'plan' ->> 'startYear')::integer) STORED;--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "end_year" integer GENERATED ALWAYS AS ((snapshot -> 'plan' ->> 'endYear')::integer) STORED;