CREATE TABLE "register_row" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"register" text NOT NULL,
	"position" double precision DEFAULT 0 NOT NULL,
	"values" jsonb NOT NULL,
	"removed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "register_row_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "register_row" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "thread_link" (
	"collaboration_id" uuid NOT NULL,
	"from_ref" text NOT NULL,
	"to_ref" text NOT NULL,
	"place" text NOT NULL,
	"label" text NOT NULL,
	"brought_by" uuid,
	"brought_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "thread_link_collaboration_id_to_ref_from_ref_pk" PRIMARY KEY("collaboration_id","to_ref","from_ref"),
	CONSTRAINT "thread_link_once" UNIQUE("collaboration_id","place","from_ref")
);
--> statement-breakpoint
ALTER TABLE "thread_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "register_row" ADD CONSTRAINT "register_row_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_link" ADD CONSTRAINT "thread_link_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "register_row_order" ON "register_row" USING btree ("collaboration_id","register","position");--> statement-breakpoint
CREATE INDEX "thread_link_from" ON "thread_link" USING btree ("collaboration_id","from_ref");--> statement-breakpoint
CREATE POLICY "tenant" ON "register_row" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "thread_link" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));