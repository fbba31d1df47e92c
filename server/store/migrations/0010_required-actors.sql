CREATE TABLE "required_actor" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"actor_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "required_actor_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "required_actor" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "required_actor" ADD CONSTRAINT "required_actor_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "required_actor" ADD CONSTRAINT "required_actor_collaboration_id_actor_id_actor_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","actor_id") REFERENCES "public"."actor"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant" ON "required_actor" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));