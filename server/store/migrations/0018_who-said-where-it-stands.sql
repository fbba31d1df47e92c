ALTER TABLE "journey_state" ADD COLUMN "set_by_member" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Only a write alone ever made a row that is begun, never changed and without a note.
UPDATE "journey_state" SET "set_by_member" = true WHERE "status" <> 'begun' OR "note" <> '' OR "version" > 1;
