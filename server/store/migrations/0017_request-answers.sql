CREATE TABLE "request_answer" (
	"collaboration_id" uuid NOT NULL,
	"key" text NOT NULL,
	"input" text NOT NULL,
	"answer" "bytea",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "request_answer_collaboration_id_key_pk" PRIMARY KEY("collaboration_id","key")
);
--> statement-breakpoint
ALTER TABLE "request_answer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "request_answer" ADD CONSTRAINT "request_answer_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant" ON "request_answer" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "system" ON "request_answer" AS PERMISSIVE FOR ALL TO "ringar_system" USING (true) WITH CHECK (true);