CREATE TABLE "activity_follow_up" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"activity_id" uuid NOT NULL,
	"status" text NOT NULL,
	"light" text,
	"sentence" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "activity_follow_up_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "activity_follow_up" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"on" date NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"agenda" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"minutes" text DEFAULT '' NOT NULL,
	"decisions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meeting_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "meeting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "revision" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"document_id" uuid,
	"answers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "revision_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "revision" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "activity_follow_up" ADD CONSTRAINT "activity_follow_up_collaboration_id_activity_id_activity_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","activity_id") REFERENCES "public"."activity"("collaboration_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_follow_up_at" ON "activity_follow_up" USING btree ("collaboration_id","at");--> statement-breakpoint
CREATE INDEX "meeting_on" ON "meeting" USING btree ("collaboration_id","on");--> statement-breakpoint
CREATE UNIQUE INDEX "revision_open" ON "revision" USING btree ("collaboration_id") WHERE finished_at is null;--> statement-breakpoint
CREATE POLICY "tenant" ON "activity_follow_up" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "meeting" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "revision" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));