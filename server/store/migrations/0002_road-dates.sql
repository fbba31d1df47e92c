CREATE TABLE "road_date" (
	"collaboration_id" uuid NOT NULL,
	"method" text NOT NULL,
	"station" text NOT NULL,
	"kind" text NOT NULL,
	"index" integer NOT NULL,
	"date" date,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "road_date_collaboration_id_method_station_kind_index_pk" PRIMARY KEY("collaboration_id","method","station","kind","index")
);
--> statement-breakpoint
ALTER TABLE "road_date" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "road_date" ADD CONSTRAINT "road_date_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant" ON "road_date" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));