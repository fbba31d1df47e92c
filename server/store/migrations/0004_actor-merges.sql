CREATE TABLE "actor_merge" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"kept_id" uuid NOT NULL,
	"merged_id" uuid NOT NULL,
	"merged_by" uuid,
	"merged_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone,
	"journal" jsonb NOT NULL,
	CONSTRAINT "actor_merge_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "actor_merge" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "actor" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "actor" ADD COLUMN "merged_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "actor_merge" ADD CONSTRAINT "actor_merge_collaboration_id_kept_id_actor_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","kept_id") REFERENCES "public"."actor"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_merge" ADD CONSTRAINT "actor_merge_collaboration_id_merged_id_actor_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","merged_id") REFERENCES "public"."actor"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor" ADD CONSTRAINT "actor_collaboration_id_merged_into_actor_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","merged_into") REFERENCES "public"."actor"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant" ON "actor_merge" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));