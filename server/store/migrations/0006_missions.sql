CREATE TABLE "mission" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"title" text NOT NULL,
	"state" text DEFAULT 'charter' NOT NULL,
	"stopped_why" text DEFAULT '' NOT NULL,
	"activity_id" uuid,
	"starts_on" date,
	"ends_on" date,
	"target_group" text DEFAULT '' NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"assignment" text DEFAULT '' NOT NULL,
	"reporting" text DEFAULT '' NOT NULL,
	"goal" text DEFAULT '' NOT NULL,
	"resources" text DEFAULT '' NOT NULL,
	"final_form" text DEFAULT '' NOT NULL,
	"approach" text DEFAULT '' NOT NULL,
	"measuring" text DEFAULT '' NOT NULL,
	"result" text DEFAULT '' NOT NULL,
	"goal_answer" text,
	"goal_how" text DEFAULT '' NOT NULL,
	"added_value" text DEFAULT '' NOT NULL,
	"use" text DEFAULT '' NOT NULL,
	"learned_result" text DEFAULT '' NOT NULL,
	"learned_together" text DEFAULT '' NOT NULL,
	"next_time" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mission_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "mission" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mission_actor" (
	"collaboration_id" uuid NOT NULL,
	"mission_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"actor_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "mission_actor_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "mission_actor" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mission_handover" (
	"collaboration_id" uuid NOT NULL,
	"mission_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"what" text NOT NULL,
	"actor_id" uuid,
	"from_on" date,
	"routine" text DEFAULT '' NOT NULL,
	"done" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mission_handover_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "mission_handover" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mission_member" (
	"collaboration_id" uuid NOT NULL,
	"mission_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"convener" boolean DEFAULT false NOT NULL,
	CONSTRAINT "mission_member_collaboration_id_mission_id_member_id_pk" PRIMARY KEY("collaboration_id","mission_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "mission_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mission_report" (
	"collaboration_id" uuid NOT NULL,
	"mission_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"on" date NOT NULL,
	"progress" text DEFAULT '' NOT NULL,
	"works" text DEFAULT '' NOT NULL,
	"works_less" text DEFAULT '' NOT NULL,
	"timetable" text,
	"timetable_note" text DEFAULT '' NOT NULL,
	"light" text,
	"sentence" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mission_report_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "mission_report" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "document_number";--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "subject_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "mission_id" uuid;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "milestone" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "mission" ADD CONSTRAINT "mission_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_actor" ADD CONSTRAINT "mission_actor_collaboration_id_mission_id_mission_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","mission_id") REFERENCES "public"."mission"("collaboration_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_actor" ADD CONSTRAINT "mission_actor_collaboration_id_actor_id_actor_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","actor_id") REFERENCES "public"."actor"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_handover" ADD CONSTRAINT "mission_handover_collaboration_id_mission_id_mission_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","mission_id") REFERENCES "public"."mission"("collaboration_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_handover" ADD CONSTRAINT "mission_handover_collaboration_id_actor_id_actor_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","actor_id") REFERENCES "public"."actor"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_member" ADD CONSTRAINT "mission_member_collaboration_id_mission_id_mission_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","mission_id") REFERENCES "public"."mission"("collaboration_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_member" ADD CONSTRAINT "mission_member_collaboration_id_member_id_member_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","member_id") REFERENCES "public"."member"("collaboration_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mission_report" ADD CONSTRAINT "mission_report_collaboration_id_mission_id_mission_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","mission_id") REFERENCES "public"."mission"("collaboration_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mission_activity" ON "mission" USING btree ("collaboration_id","activity_id");--> statement-breakpoint
CREATE INDEX "mission_actor_of" ON "mission_actor" USING btree ("collaboration_id","mission_id");--> statement-breakpoint
CREATE INDEX "mission_handover_of" ON "mission_handover" USING btree ("collaboration_id","mission_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mission_report_day" ON "mission_report" USING btree ("collaboration_id","mission_id","on");--> statement-breakpoint
CREATE INDEX "task_mission" ON "task" USING btree ("collaboration_id","mission_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_number" ON "document" USING btree ("collaboration_id","kind","subject_id","number");--> statement-breakpoint
CREATE POLICY "tenant" ON "mission" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "mission_actor" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "mission_handover" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "mission_member" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "mission_report" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));