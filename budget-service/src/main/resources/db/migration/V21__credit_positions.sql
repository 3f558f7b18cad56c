-- Loans of the policy bank, by month; they are lent, repaid and lent again, and are never added to budget money.
create table loan_programmes (
  code       text not null,
  name_vi    text not null,
  name_en    text not null,
  valid_from date,
  valid_to   date,
  constraint pk_loan_programmes primary key (code)
);
insert into loan_programmes (code, name_vi, name_en) values
  ('POOR', 'Cho vay hộ nghèo', 'Loans to poor households'),
  ('NEAR_POOR', 'Cho vay hộ cận nghèo', 'Loans to near-poor households'),
  ('NEWLY_ESCAPED', 'Cho vay hộ mới thoát nghèo', 'Loans to households newly out of poverty'),
  ('EMPLOYMENT', 'Cho vay giải quyết việc làm', 'Loans for jobs'),
  ('LABOUR_EXPORT', 'Cho vay đi làm việc ở nước ngoài', 'Loans for contract work abroad'),
  ('STUDENTS', 'Cho vay học sinh, sinh viên', 'Loans to pupils and students'),
  ('WATER_SANITATION', 'Cho vay nước sạch và vệ sinh', 'Loans for clean water and sanitation'),
  ('HOUSING', 'Cho vay nhà ở', 'Loans for housing'),
  ('DIFFICULT_AREAS', 'Cho vay sản xuất, kinh doanh vùng khó khăn', 'Loans for business in difficult areas'),
  ('ETHNIC_MINORITIES', 'Cho vay vùng đồng bào dân tộc thiểu số và miền núi', 'Loans in minority and mountain areas'),
  ('OTHER', 'Chương trình cho vay khác', 'Other loan programmes');
revoke insert, update, delete on loan_programmes from "${appRole}";

create table credit_positions (
  id                     uuid        not null,
  lender_organisation_id uuid        not null,
  unit_id                uuid        not null,
  loan_programme         text        not null,
  month                  date        not null,
  status                 text        not null,
  lent_vnd               bigint,
  repaid_vnd             bigint,
  outstanding_vnd        bigint      not null,
  overdue_vnd            bigint,
  households             integer,
  changed_at             timestamptz not null,
  changed_by             text        not null,
  version                integer     not null,
  constraint pk_credit_positions primary key (id),
  constraint fk_credit_positions_loan_programme foreign key (loan_programme) references loan_programmes (code),
  constraint uq_credit_positions_month unique (lender_organisation_id, unit_id, loan_programme, month),
  constraint ck_credit_positions_month check (extract(day from month) = 1),
  constraint ck_credit_positions_status check (status in ('ESTIMATE', 'OFFICIAL')),
  constraint ck_credit_positions_amounts check (least(lent_vnd, repaid_vnd, outstanding_vnd, overdue_vnd, households)
    >= 0),
  constraint ck_credit_positions_overdue check (overdue_vnd <= outstanding_vnd)
);
create index ix_credit_positions_unit on credit_positions (unit_id, month);
create index ix_credit_positions_month on credit_positions (month, id);
revoke delete on credit_positions from "${appRole}";
