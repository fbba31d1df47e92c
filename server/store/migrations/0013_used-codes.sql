ALTER TABLE "auth"."two_factor" ADD COLUMN "last_used_step" integer;--> statement-breakpoint
UPDATE "auth"."session" SET "token" = encode(sha256(convert_to("token", 'UTF8')), 'hex');
