CREATE TABLE "calendar_event" (
	"collaboration_id" uuid NOT NULL,
	"method" text NOT NULL,
	"station" text NOT NULL,
	"kind" text NOT NULL,
	"index" integer NOT NULL,
	"date" date NOT NULL,
	"status" text NOT NULL,
	"sequence" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "calendar_event_collaboration_id_method_station_kind_index_pk" PRIMARY KEY("collaboration_id","method","station","kind","index")
);
--> statement-breakpoint
ALTER TABLE "calendar_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "calendar_event" ADD CONSTRAINT "calendar_event_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant" ON "calendar_event" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));