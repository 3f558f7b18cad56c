-- Since when a frozen line has had money, and until when; whatever changes a line, a work list of a past day can be read.
create table frozen_money (
  line_id      uuid    not null,
  line_version integer not null,
  begun_on     date    not null,
  done_on      date,
  constraint pk_frozen_money primary key (line_id, line_version),
  constraint fk_frozen_money_line foreign key (line_id) references budget_lines (id)
);
revoke update, delete on frozen_money from "${appRole}";
grant update (done_on) on frozen_money to "${appRole}";
insert into frozen_money (line_id, line_version, begun_on)
  select id, version, assigned_on from budget_lines where state = 'FROZEN' and available_vnd > 0;

create function keep_frozen_money() returns trigger language plpgsql as $$
declare
  was boolean := coalesce(old.state = 'FROZEN' and old.available_vnd > 0, false);
  now_is boolean := new.state = 'FROZEN' and new.available_vnd > 0;
  today date := (clock_timestamp() at time zone 'Asia/Ho_Chi_Minh')::date;
begin
  if now_is and not was then
    insert into frozen_money (line_id, line_version, begun_on) values (new.id, new.version, today)
      on conflict (line_id, line_version) do update set done_on = null;
  elsif was and not now_is then
    update frozen_money set done_on = today where line_id = new.id and done_on is null;
  end if;
  return null;
end $$;
create trigger frozen_money_of_new_line after insert on budget_lines
  for each row when (new.state = 'FROZEN') execute function keep_frozen_money();
create trigger frozen_money_of_line after update on budget_lines
  for each row when (old.state = 'FROZEN' or new.state = 'FROZEN') execute function keep_frozen_money();
