-- Run after the migrations, at every start: who may do what. Everything not granted here is refused by the database.
revoke all on schema public from public;
revoke all on all tables in schema public from ringar_app, ringar_system;
revoke all on all tables in schema auth, installation from ringar_app, ringar_system;

grant usage on schema public to ringar_app, ringar_system;
grant usage on schema auth, installation to ringar_system;

-- The app role works inside one collaboration at a time (row-level security).
grant select, insert, update, delete on
  member, link, actor, journey_state, road_date, calendar_event, live_document, round, round_participant, response, round_outcome, task,
  plan, overall_goal, goal, activity, activity_actor, budget_row, grant_row, communication_row, evaluation_row,
  attachment, confirmation, register_row, thread_link, method_copy,
  mission, mission_member, mission_actor, mission_report, mission_handover, required_actor, revision, meeting, guest,
  request_answer
to ringar_app;
grant select, update on collaboration to ringar_app;
-- That organisations were merged is noted and undone, never forgotten.
grant select, insert, update on actor_merge to ringar_app;
-- A message is queued in the transaction that it tells of; what is queued is the system role's to read and send.
grant usage on schema installation to ringar_app;
grant insert on installation.mail_message to ringar_app;
-- What is frozen or logged is added and read, never changed.
grant select, insert on document, audit_event, activity_follow_up to ringar_app;

-- The system role signs people in, resolves links and sends mail.
grant select, insert, update, delete on all tables in schema auth to ringar_system;
grant select, insert, update on installation.installation, installation.entry_link, installation.mail_message, installation.method_edition
to ringar_system;
grant delete on installation.entry_link, installation.mail_message to ringar_system;
grant select, insert on collaboration to ringar_system;
grant select, insert, update on member, link to ringar_system;
grant select, insert on request_answer to ringar_system;
-- Which frozen document a printed code belongs to: all but what it says.
grant select (collaboration_id, id, kind, subject_id, number, sha256, verify_code, frozen_at) on document to ringar_system;

-- Enters a collaboration for one transaction; no row = not a member, and nothing is visible.
create or replace function enter_collaboration(p_user text, p_collaboration text)
returns table (collaboration_id uuid, slug text, member_id uuid, role text, actor_id uuid, member_name text)
language plpgsql as $$
begin
  perform set_config('ringar.user_id', p_user, true), set_config('ringar.collaboration_id', '', true);
  return query
    select c.id, c.slug, m.id, m.role, m.actor_id, m.name
    from member m join collaboration c on c.id = m.collaboration_id
    where m.user_id = p_user and m.ended_at is null and (c.slug = p_collaboration or c.id::text = p_collaboration);
  perform set_config('ringar.collaboration_id', coalesce((
    select c.id::text from member m join collaboration c on c.id = m.collaboration_id
    where m.user_id = p_user and m.ended_at is null and (c.slug = p_collaboration or c.id::text = p_collaboration)), ''), true);
end $$;

-- The only way to see answers that are not one's own: counts per value, without names, once the round is closed, of the
-- items that at least three have answered (with fewer, a count would point at a person).
create or replace function round_spread(p_round uuid)
returns table (item text, value double precision, answers integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with given as (
    select a.key as item, (a.answer ->> 'value')::double precision as value
    from response r cross join lateral jsonb_each(r.answers) as a(key, answer)
    where r.collaboration_id = current_collaboration() and r.round_id = p_round and a.answer ->> 'value' is not null
      and exists (select from round o where o.collaboration_id = r.collaboration_id and o.id = r.round_id and o.closed_at is not null)
  )
  select g.item, g.value, count(*)::integer from given g
  where g.item in (select enough.item from given enough group by enough.item having count(*) >= 3)
  group by 1, 2
$$;

-- Comments without names, in an order that differs per item so that no row can be followed through the list; of a
-- closed round where at least three have answered something.
create or replace function round_comments(p_round uuid)
returns table (item text, comment text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.key, a.answer ->> 'comment'
  from response r cross join lateral jsonb_each(r.answers) as a(key, answer)
  where r.collaboration_id = current_collaboration() and r.round_id = p_round
    and coalesce(a.answer ->> 'comment', '') <> ''
    and exists (select from round o where o.collaboration_id = r.collaboration_id and o.id = r.round_id and o.closed_at is not null)
    and (
      select count(distinct n.author_id) from response n cross join lateral jsonb_each(n.answers) as b(key, answer)
      where n.collaboration_id = r.collaboration_id and n.round_id = r.round_id and b.answer ->> 'value' is not null
    ) >= 3
  order by a.key, md5(r.shuffle::text || a.key)
$$;

-- An answer belongs to an open round; a closed round never changes. The lock makes an answer that comes while the round
-- is being closed wait, and then be refused.
create or replace function refuse_closed_round() returns trigger language plpgsql as $$
declare closed timestamptz;
begin
  select o.closed_at into closed from round o where o.collaboration_id = new.collaboration_id and o.id = new.round_id for share;
  if closed is not null then raise exception 'round is closed' using errcode = 'RG001'; end if;
  return new;
end $$;
create or replace trigger response_open_round before insert or update on response
  for each row execute function refuse_closed_round();

-- A closed round is never opened again: who has seen the spread must not be able to answer.
create or replace function refuse_reopened_round() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null and new.closed_at is distinct from old.closed_at then
    raise exception 'round is closed' using errcode = 'RG001';
  end if;
  return new;
end $$;
create or replace trigger round_stays_closed before update on round
  for each row execute function refuse_reopened_round();

revoke all on function round_spread(uuid), round_comments(uuid), enter_collaboration(text, text) from public;
grant execute on function round_spread(uuid), round_comments(uuid), enter_collaboration(text, text) to ringar_app;
