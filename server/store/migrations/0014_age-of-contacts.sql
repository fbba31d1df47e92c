ALTER TABLE "actor" ADD COLUMN "contact_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
UPDATE "actor" SET "contact_at" = "created_at";
