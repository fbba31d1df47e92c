CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE SCHEMA "installation";
--> statement-breakpoint
CREATE TABLE "actor" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"trade" text DEFAULT 'other' NOT NULL,
	"ring" text DEFAULT 'local' NOT NULL,
	"stage" text DEFAULT 'identified' NOT NULL,
	"contact_role" text DEFAULT '' NOT NULL,
	"contact_email" text DEFAULT '' NOT NULL,
	"contact_phone" text DEFAULT '' NOT NULL,
	"level_now" text,
	"level_wanted" text,
	"note" text DEFAULT '' NOT NULL,
	"checked_on" date,
	"archived_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "actor_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "actor" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "auth"."account" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."passkey" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"user_id" text NOT NULL,
	"credential_id" text NOT NULL,
	"counter" integer NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"created_at" timestamp with time zone DEFAULT now(),
	"aaguid" text
);
--> statement-breakpoint
CREATE TABLE "auth"."rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "auth"."session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth"."two_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean DEFAULT true,
	"failed_verification_count" integer DEFAULT 0,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "auth"."user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"two_factor_enabled" boolean DEFAULT false,
	"locale" text DEFAULT 'sv' NOT NULL,
	"theme" text DEFAULT 'system' NOT NULL,
	"admin" boolean DEFAULT false NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth"."verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "collaboration" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"municipality" text NOT NULL,
	"municipality_code" text DEFAULT '' NOT NULL,
	"methods" text[] DEFAULT '{"stad-for-stad"}' NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"starts_on" date,
	"months" text,
	"plan_revised_on" date,
	"picture_updated_on" date,
	"example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "collaboration_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "collaboration" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "link" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"proves_address" boolean DEFAULT false NOT NULL,
	"sender" text DEFAULT '' NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "link_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "link_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"user_id" text,
	"name" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"actor_id" uuid,
	"role" text NOT NULL,
	"status" text DEFAULT 'considered' NOT NULL,
	"competences" text[] DEFAULT '{}' NOT NULL,
	"child_perspective" boolean DEFAULT false NOT NULL,
	"archetypes" text[] DEFAULT '{}' NOT NULL,
	"qualities" text[] DEFAULT '{}' NOT NULL,
	"training" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"ended_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attachment" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "attachment_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "attachment" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_event" (
	"collaboration_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"target" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_event_collaboration_id_seq_pk" PRIMARY KEY("collaboration_id","seq")
);
--> statement-breakpoint
ALTER TABLE "audit_event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "confirmation" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"document_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"deciding_body" text DEFAULT '' NOT NULL,
	"decided_on" date,
	"paragraph" text DEFAULT '' NOT NULL,
	"signatory" text DEFAULT '' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"decided_version" integer,
	"decided_through" text DEFAULT '' NOT NULL,
	"reopened_reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"answer_by" date,
	"attachment_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "confirmation_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "confirmation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "document" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"number" integer NOT NULL,
	"snapshot" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"verify_code" text NOT NULL,
	"frozen_by" uuid,
	"frozen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "document_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id"),
	CONSTRAINT "document_verifyCode_unique" UNIQUE("verify_code")
);
--> statement-breakpoint
ALTER TABLE "document" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "installation"."entry_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"user_id" text,
	"reusable" boolean DEFAULT false NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "installation"."installation" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"secret" text DEFAULT encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'hex') NOT NULL,
	"set_up_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "installation"."mail_message" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"collaboration_id" uuid,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "journey_state" (
	"collaboration_id" uuid NOT NULL,
	"method" text NOT NULL,
	"station" text NOT NULL,
	"exercise" text DEFAULT '' NOT NULL,
	"status" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "journey_state_collaboration_id_method_station_exercise_pk" PRIMARY KEY("collaboration_id","method","station","exercise")
);
--> statement-breakpoint
ALTER TABLE "journey_state" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "live_document" (
	"collaboration_id" uuid NOT NULL,
	"name" text NOT NULL,
	"state" "bytea" NOT NULL,
	"plain" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "live_document_collaboration_id_name_pk" PRIMARY KEY("collaboration_id","name")
);
--> statement-breakpoint
ALTER TABLE "live_document" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "response" (
	"collaboration_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"author_id" text NOT NULL,
	"answers" jsonb NOT NULL,
	"shuffle" double precision DEFAULT random() NOT NULL,
	CONSTRAINT "response_collaboration_id_round_id_author_id_pk" PRIMARY KEY("collaboration_id","round_id","author_id")
);
--> statement-breakpoint
ALTER TABLE "response" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "round" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"method" text NOT NULL,
	"station" text NOT NULL,
	"exercise" text NOT NULL,
	"field" text NOT NULL,
	"number" integer NOT NULL,
	"items" text[] NOT NULL,
	"closes_on" date,
	"opened_by" uuid,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "round_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "round" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "round_outcome" (
	"collaboration_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"item" text NOT NULL,
	"value" double precision,
	"why" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "round_outcome_collaboration_id_round_id_item_pk" PRIMARY KEY("collaboration_id","round_id","item")
);
--> statement-breakpoint
ALTER TABLE "round_outcome" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "round_participant" (
	"collaboration_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"answered" boolean DEFAULT false NOT NULL,
	"reminded_at" timestamp with time zone,
	CONSTRAINT "round_participant_collaboration_id_round_id_member_id_pk" PRIMARY KEY("collaboration_id","round_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "round_participant" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "task" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"title" text NOT NULL,
	"actor_id" uuid,
	"member_id" uuid,
	"due_on" date,
	"status" text DEFAULT 'open' NOT NULL,
	"origin_station" text DEFAULT '' NOT NULL,
	"origin_exercise" text DEFAULT '' NOT NULL,
	"origin_item" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "task" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "activity" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"position" double precision DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"goal_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"start_month" integer,
	"end_month" integer,
	"title" text NOT NULL,
	"what" text DEFAULT '' NOT NULL,
	"cause" text DEFAULT '' NOT NULL,
	"risk_answer" text,
	"risk" text DEFAULT '' NOT NULL,
	"counter_measure" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'planned' NOT NULL,
	"light" text,
	"follow_up" text DEFAULT '' NOT NULL,
	CONSTRAINT "activity_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "activity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "activity_actor" (
	"collaboration_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "activity_actor_collaboration_id_activity_id_actor_id_pk" PRIMARY KEY("collaboration_id","activity_id","actor_id")
);
--> statement-breakpoint
ALTER TABLE "activity_actor" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "budget_row" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"position" double precision DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"item" text NOT NULL,
	"kind" text DEFAULT 'money' NOT NULL,
	"source_actor_id" uuid,
	"source" text DEFAULT '' NOT NULL,
	"amounts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "budget_row_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "budget_row" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "communication_row" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"position" double precision DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"audience" text NOT NULL,
	"matters" text DEFAULT '' NOT NULL,
	"reach" text DEFAULT '' NOT NULL,
	"tone" text DEFAULT '' NOT NULL,
	"helpers" text DEFAULT '' NOT NULL,
	"actor_id" uuid,
	CONSTRAINT "communication_row_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "communication_row" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "evaluation_row" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"position" double precision DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"what" text NOT NULL,
	"how" text DEFAULT '' NOT NULL,
	"due_on" date,
	"documented" text DEFAULT '' NOT NULL,
	"actor_id" uuid,
	CONSTRAINT "evaluation_row_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "evaluation_row" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "goal" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"position" double precision DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"measure" text DEFAULT '' NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"start_value" double precision,
	"years" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"smart" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "goal_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "goal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "grant_row" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"position" double precision DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"source" text NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"amount_sek" bigint,
	"apply_by" date,
	"actor_id" uuid,
	CONSTRAINT "grant_row_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "grant_row" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "overall_goal" (
	"collaboration_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"position" double precision DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"origin" text DEFAULT '' NOT NULL,
	CONSTRAINT "overall_goal_collaboration_id_id_pk" PRIMARY KEY("collaboration_id","id")
);
--> statement-breakpoint
ALTER TABLE "overall_goal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan" (
	"collaboration_id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"start_year" integer NOT NULL,
	"end_year" integer NOT NULL,
	"goal_limit_reason" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "auth"."account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."passkey" ADD CONSTRAINT "passkey_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."two_factor" ADD CONSTRAINT "two_factor_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "auth"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link" ADD CONSTRAINT "link_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member" ADD CONSTRAINT "member_collaboration_id_actor_id_actor_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","actor_id") REFERENCES "public"."actor"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_collaboration_id_document_id_document_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","document_id") REFERENCES "public"."document"("collaboration_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_collaboration_id_actor_id_actor_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","actor_id") REFERENCES "public"."actor"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_collaboration_id_attachment_id_attachment_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","attachment_id") REFERENCES "public"."attachment"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journey_state" ADD CONSTRAINT "journey_state_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_document" ADD CONSTRAINT "live_document_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "response" ADD CONSTRAINT "response_collaboration_id_round_id_round_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","round_id") REFERENCES "public"."round"("collaboration_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round" ADD CONSTRAINT "round_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_outcome" ADD CONSTRAINT "round_outcome_collaboration_id_round_id_round_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","round_id") REFERENCES "public"."round"("collaboration_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_participant" ADD CONSTRAINT "round_participant_collaboration_id_round_id_round_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","round_id") REFERENCES "public"."round"("collaboration_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_participant" ADD CONSTRAINT "round_participant_collaboration_id_member_id_member_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","member_id") REFERENCES "public"."member"("collaboration_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_collaboration_id_actor_id_actor_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","actor_id") REFERENCES "public"."actor"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_collaboration_id_member_id_member_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","member_id") REFERENCES "public"."member"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity" ADD CONSTRAINT "activity_collaboration_id_goal_id_goal_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","goal_id") REFERENCES "public"."goal"("collaboration_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_actor" ADD CONSTRAINT "activity_actor_collaboration_id_activity_id_activity_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","activity_id") REFERENCES "public"."activity"("collaboration_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_actor" ADD CONSTRAINT "activity_actor_collaboration_id_actor_id_actor_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","actor_id") REFERENCES "public"."actor"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_row" ADD CONSTRAINT "budget_row_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_row" ADD CONSTRAINT "budget_row_collaboration_id_source_actor_id_actor_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","source_actor_id") REFERENCES "public"."actor"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communication_row" ADD CONSTRAINT "communication_row_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "communication_row" ADD CONSTRAINT "communication_row_collaboration_id_actor_id_actor_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","actor_id") REFERENCES "public"."actor"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_row" ADD CONSTRAINT "evaluation_row_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_row" ADD CONSTRAINT "evaluation_row_collaboration_id_actor_id_actor_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","actor_id") REFERENCES "public"."actor"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal" ADD CONSTRAINT "goal_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_row" ADD CONSTRAINT "grant_row_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_row" ADD CONSTRAINT "grant_row_collaboration_id_actor_id_actor_collaboration_id_id_fk" FOREIGN KEY ("collaboration_id","actor_id") REFERENCES "public"."actor"("collaboration_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overall_goal" ADD CONSTRAINT "overall_goal_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan" ADD CONSTRAINT "plan_collaboration_id_collaboration_id_fk" FOREIGN KEY ("collaboration_id") REFERENCES "public"."collaboration"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actor_name" ON "actor" USING btree ("collaboration_id","name");--> statement-breakpoint
CREATE INDEX "account_user" ON "auth"."account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "auth"."session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "auth"."verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "link_subject" ON "link" USING btree ("collaboration_id","kind","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "member_user" ON "member" USING btree ("collaboration_id","user_id");--> statement-breakpoint
CREATE INDEX "member_by_user" ON "member" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit_event" USING btree ("collaboration_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "confirmation_actor" ON "confirmation" USING btree ("collaboration_id","document_id","actor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_number" ON "document" USING btree ("collaboration_id","kind","number");--> statement-breakpoint
CREATE UNIQUE INDEX "round_number" ON "round" USING btree ("collaboration_id","method","station","exercise","field","number");--> statement-breakpoint
CREATE UNIQUE INDEX "round_open" ON "round" USING btree ("collaboration_id","method","station","exercise","field") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "task_due" ON "task" USING btree ("collaboration_id","status","due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "overall_goal_origin" ON "overall_goal" USING btree ("collaboration_id","origin") WHERE origin <> '';--> statement-breakpoint
CREATE POLICY "tenant" ON "actor" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "collaboration" AS PERMISSIVE FOR ALL TO "ringar_app" USING (id = (select current_collaboration())) WITH CHECK (id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "own" ON "collaboration" AS PERMISSIVE FOR SELECT TO "ringar_app" USING (id in (select m.collaboration_id from member m where m.user_id = (select current_user_id()) and m.ended_at is null));--> statement-breakpoint
CREATE POLICY "system" ON "collaboration" AS PERMISSIVE FOR ALL TO "ringar_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "link" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "system" ON "link" AS PERMISSIVE FOR ALL TO "ringar_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "member" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "own" ON "member" AS PERMISSIVE FOR SELECT TO "ringar_app" USING (user_id = (select current_user_id()));--> statement-breakpoint
CREATE POLICY "system" ON "member" AS PERMISSIVE FOR ALL TO "ringar_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "attachment" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "audit_event" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "confirmation" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "document" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "system" ON "document" AS PERMISSIVE FOR ALL TO "ringar_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "tenant" ON "journey_state" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "live_document" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "author" ON "response" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration()) and author_id = (select current_user_id())) WITH CHECK (collaboration_id = (select current_collaboration()) and author_id = (select current_user_id()));--> statement-breakpoint
CREATE POLICY "tenant" ON "round" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "round_outcome" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "round_participant" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "task" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "activity" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "activity_actor" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "budget_row" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "communication_row" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "evaluation_row" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "goal" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "grant_row" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "overall_goal" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));--> statement-breakpoint
CREATE POLICY "tenant" ON "plan" AS PERMISSIVE FOR ALL TO "ringar_app" USING (collaboration_id = (select current_collaboration())) WITH CHECK (collaboration_id = (select current_collaboration()));