-- Certificates of poor and near-poor households. The code that stands on a certificate is kept as its keyed hash only.
create table certificates (
  id             uuid        not null,
  household_id   uuid        not null,
  recognition_id uuid        not null,
  unit_id        uuid        not null,
  poverty_class  text        not null,
  issued_on      date        not null,
  valid_to       date,
  code_match     bytea       not null,
  withdrawn_on   date,
  replaced_by    uuid,
  replaced_for   text,
  recorded_by    text        not null,
  recorded_at    timestamptz not null default clock_timestamp(),
  version        integer     not null,
  constraint pk_certificates primary key (id),
  constraint uq_certificates_code unique (code_match),
  constraint fk_certificates_household foreign key (household_id) references households (id),
  constraint fk_certificates_recognition foreign key (recognition_id) references recognitions (id),
  constraint fk_certificates_replacement foreign key (replaced_by) references certificates (id) deferrable initially deferred,
  constraint ck_certificates_class check (poverty_class in ('POOR', 'NEAR_POOR')),
  constraint ck_certificates_validity check (valid_to >= issued_on),
  constraint ck_certificates_replaced check ((withdrawn_on is null) = (replaced_by is null)
    and (replaced_by is null) = (replaced_for is null)),
  constraint ck_certificates_replaced_for check (replaced_for in ('LOST', 'DAMAGED'))
);
create unique index uq_certificates_household on certificates (recognition_id, household_id) where withdrawn_on is null;
revoke delete on certificates from "${appRole}";
