-- Run before the migrations, at every start; each statement can be repeated.
-- Two group roles that own nothing and cannot sign in; each database has login roles of its own that belong to them.
do $$ begin
  if not exists (select from pg_roles where rolname = 'ringar_app') then create role ringar_app nologin; end if;
  if not exists (select from pg_roles where rolname = 'ringar_system') then create role ringar_system nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of the same cluster starts at this moment
end $$;

create or replace function current_collaboration() returns uuid language sql stable parallel safe
as $$ select nullif(current_setting('ringar.collaboration_id', true), '')::uuid $$;

create or replace function current_user_id() returns text language sql stable parallel safe
as $$ select nullif(current_setting('ringar.user_id', true), '') $$;
