-- What goes beyond an organisation's authority, on its way to an answer; a step that was made stays made.
create table escalations (
  id                uuid    not null,
  kind              text    not null,
  title             text    not null,
  content           text    not null,
  plan_id           uuid,
  paper_number      text,
  organisation_id   uuid    not null,
  unit_id           uuid    not null,
  raised_on         date    not null,
  route             uuid[]  not null,
  steps_made        integer not null,
  state             text    not null,
  answer_text       text,
  answer_number     text,
  answered_on       date,
  withdrawal_reason text,
  withdrawn_on      date,
  version           integer not null,
  constraint pk_escalations primary key (id),
  constraint fk_escalations_plan foreign key (plan_id) references plans (id),
  constraint fk_escalations_organisation foreign key (organisation_id) references organisations (id),
  constraint fk_escalations_unit foreign key (unit_id) references administrative_units (id),
  constraint ck_escalations_kind check (kind in ('DIFFICULTY', 'POLICY_PROPOSAL')),
  constraint ck_escalations_route check (not route @> array[organisation_id]),
  constraint ck_escalations_steps check (steps_made >= 0 and steps_made < cardinality(route)),
  constraint ck_escalations_state check (state in ('OPEN', 'ANSWERED', 'WITHDRAWN')),
  constraint ck_escalations_answer check ((state = 'ANSWERED') = (answered_on is not null)
    and (answered_on is null) = (answer_text is null) and (answer_number is null or answered_on is not null)),
  constraint ck_escalations_answered_on check (answered_on >= raised_on),
  constraint ck_escalations_withdrawal check ((state = 'WITHDRAWN') = (withdrawn_on is not null)
    and (withdrawn_on is null) = (withdrawal_reason is null)),
  constraint ck_escalations_withdrawn_on check (withdrawn_on >= raised_on)
);
create index ix_escalations_raised_on on escalations (raised_on, id);
create index ix_escalations_organisation on escalations (organisation_id, raised_on, id);
create index ix_escalations_route on escalations using gin (route);

create table escalation_steps (
  escalation_id uuid    not null,
  position      integer not null,
  forwarded_on  date    not null,
  paper_number  text,
  note          text,
  constraint pk_escalation_steps primary key (escalation_id, position),
  constraint fk_escalation_steps_escalation foreign key (escalation_id) references escalations (id)
);
revoke update, delete on escalation_steps from "${appRole}";
