-- Contracts and advances wait for a second officer too, where their year asks for one.
alter table obligations add column awaits_confirmation boolean not null default false;
grant update (awaits_confirmation) on obligations to "${appRole}";
-- An advance may have no number.
alter table confirmations alter column number drop not null;
