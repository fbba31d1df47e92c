CREATE TABLE "installation"."method_edition" (
	"method" text NOT NULL,
	"sha256" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "method_edition_method_sha256_pk" PRIMARY KEY("method","sha256")
);
--> statement-breakpoint
CREATE TABLE "method_copy" (
	"collaboration_id" uuid NOT NULL,
	"method" text NOT NULL,
	"changes" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "method_copy_collaboration_id_method_pk" PRIMARY KEY("collaboration_id","method")
);
--> statement-breakpoint
ALTER TABLE "method_copy" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "method_copy" ADD CONSTRAINT "method_copy_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant" ON "method_copy" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));