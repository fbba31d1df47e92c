ALTER TABLE "goal" ADD COLUMN "ended_on" date;--> statement-breakpoint
ALTER TABLE "goal" ADD COLUMN "ended_why" text DEFAULT '' NOT NULL;