CREATE TABLE "guest" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"method" text NOT NULL,
	"station" text NOT NULL,
	"exercise" text NOT NULL,
	"who" text DEFAULT '' NOT NULL,
	"actor_id" uuid,
	"questions" text[] DEFAULT '{}' NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"answered_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guest_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "guest" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "guest" ADD CONSTRAINT "guest_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guest" ADD CONSTRAINT "guest_collaboration_id_actor_id_actor_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","actor_id") REFERENCES "public"."actor"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guest_exercise" ON "guest" USING btree ("collaboration_id","method","station","exercise");--> statement-breakpoint
CREATE POLICY "tenant" ON "guest" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));