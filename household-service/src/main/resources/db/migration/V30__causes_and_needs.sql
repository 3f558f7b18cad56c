-- Why households are poor: rows that are added and never change. The eight of the official form have a number; a finer one
-- belongs to one of them.
create table poverty_causes (
  code        text    not null,
  number      integer,
  parent_code text,
  name_vi     text    not null,
  name_en     text    not null,
  legal_basis text    not null,
  constraint pk_poverty_causes primary key (code),
  constraint uq_poverty_causes_number unique (number),
  constraint fk_poverty_causes_parent foreign key (parent_code) references poverty_causes (code),
  constraint ck_poverty_causes_place check ((number is null) = (parent_code is not null))
);
revoke update, delete on poverty_causes from "${appRole}";
insert into poverty_causes (code, number, parent_code, name_vi, name_en, legal_basis) values
  ('LAND', 1, null, 'Thiếu đất sản xuất', 'Lack of land for production', '07/2021/TT-BLĐTBXH'),
  ('CAPITAL', 2, null, 'Thiếu vốn', 'Lack of capital', '07/2021/TT-BLĐTBXH'),
  ('LABOUR', 3, null, 'Thiếu lao động', 'Lack of labour', '07/2021/TT-BLĐTBXH'),
  ('TOOLS', 4, null, 'Thiếu công cụ, phương tiện sản xuất', 'Lack of tools and means of production', '07/2021/TT-BLĐTBXH'),
  ('KNOWLEDGE', 5, null, 'Thiếu kiến thức về sản xuất', 'Lack of knowledge of production', '07/2021/TT-BLĐTBXH'),
  ('SKILLS', 6, null, 'Thiếu kỹ năng lao động, sản xuất', 'Lack of skills in labour and production', '07/2021/TT-BLĐTBXH'),
  ('ILLNESS', 7, null, 'Có người ốm đau, bệnh nặng, tai nạn', 'Illness, serious disease or accident', '07/2021/TT-BLĐTBXH'),
  ('OTHER', 8, null, 'Nguyên nhân khác', 'Another cause', '07/2021/TT-BLĐTBXH'),
  ('SICKNESS', null, 'ILLNESS', 'Ốm đau', 'Illness', '07/2021/TT-BLĐTBXH'),
  ('SERIOUS_DISEASE', null, 'ILLNESS', 'Bệnh nặng', 'Serious disease', '07/2021/TT-BLĐTBXH'),
  ('ACCIDENT', null, 'ILLNESS', 'Tai nạn', 'Accident', '07/2021/TT-BLĐTBXH'),
  ('UNWILLINGNESS', null, 'OTHER', 'Chây lười, ỷ lại', 'Unwillingness to work, reliance on others', '4587/KH-UBND (Kon Tum)');

-- What a household was found to be poor for, on a day: a later statement stands beside the earlier.
create table cause_statements (
  id            uuid        not null,
  seq           bigint      generated always as identity,
  household_id  uuid        not null,
  stated_on     date        not null,
  needs_nothing boolean     not null,
  recorded_by   text        not null,
  recorded_at   timestamptz not null default clock_timestamp(),
  constraint pk_cause_statements primary key (id),
  constraint fk_cause_statements_household foreign key (household_id) references households (id)
);
create index ix_cause_statements_household on cause_statements (household_id, stated_on desc, seq desc);
create table cause_statement_causes (
  statement_id uuid not null,
  cause_code   text not null,
  constraint pk_cause_statement_causes primary key (statement_id, cause_code),
  constraint fk_cause_statement_causes_statement foreign key (statement_id) references cause_statements (id),
  constraint fk_cause_statement_causes_cause foreign key (cause_code) references poverty_causes (code)
);
revoke update, delete on cause_statements, cause_statement_causes from "${appRole}";

-- What can be needed: rows that are added and never change. The categories are those of the named lists.
create table need_kinds (
  code      text    not null,
  category  text    not null,
  of_member boolean not null,
  name_vi   text    not null,
  name_en   text    not null,
  constraint pk_need_kinds primary key (code),
  constraint ck_need_kinds_category check (category in ('HEALTH', 'EDUCATION', 'PRODUCTION', 'CREDIT', 'HOUSING', 'OTHER'))
);
revoke update, delete on need_kinds from "${appRole}";
insert into need_kinds (code, category, of_member, name_vi, name_en) values
  ('HEALTH_INSURANCE', 'HEALTH', true, 'Thẻ bảo hiểm y tế', 'Health insurance card'),
  ('NUTRITION', 'HEALTH', true, 'Cải thiện dinh dưỡng', 'Better nutrition'),
  ('SCHOOLING', 'EDUCATION', true, 'Đi học đúng độ tuổi', 'Schooling at the right age'),
  ('VOCATIONAL_TRAINING', 'EDUCATION', true, 'Đào tạo nghề', 'Vocational training'),
  ('JOB', 'OTHER', true, 'Việc làm', 'A job'),
  ('WORK_ABROAD', 'OTHER', true, 'Đi làm việc ở nước ngoài theo hợp đồng', 'Contract work abroad'),
  ('PRODUCTION', 'PRODUCTION', false, 'Hỗ trợ phát triển sản xuất', 'Support of production'),
  ('PRODUCTION_LAND', 'PRODUCTION', false, 'Đất sản xuất', 'Land for production'),
  ('LOAN', 'CREDIT', false, 'Vay vốn tín dụng chính sách', 'A loan of policy credit'),
  ('HOUSE', 'HOUSING', false, 'Nhà ở', 'A house'),
  ('WATER', 'HOUSING', false, 'Nước sinh hoạt hợp vệ sinh', 'Hygienic water'),
  ('TOILET', 'HOUSING', false, 'Nhà tiêu hợp vệ sinh', 'A hygienic toilet'),
  ('TELECOM', 'OTHER', false, 'Dịch vụ viễn thông, internet', 'Telecommunication and internet');

create table needs (
  id            uuid        not null,
  household_id  uuid        not null,
  member_id     uuid,
  unit_id       uuid        not null,
  kind          text        not null,
  poverty_class text,
  stated_on     date        not null,
  state         text        not null,
  ended_on      date,
  met_by        text,
  recorded_by   text        not null,
  recorded_at   timestamptz not null default clock_timestamp(),
  version       integer     not null,
  constraint pk_needs primary key (id),
  constraint fk_needs_household foreign key (household_id) references households (id),
  constraint fk_needs_member foreign key (member_id) references household_members (id),
  constraint fk_needs_kind foreign key (kind) references need_kinds (code),
  constraint ck_needs_state check (state in ('OPEN', 'MET', 'WITHDRAWN')),
  constraint ck_needs_ended check ((state = 'OPEN') = (ended_on is null) and ended_on >= stated_on),
  constraint ck_needs_met check ((state = 'MET') = (met_by is not null))
);
create index ix_needs_household on needs (household_id, id);
create index ix_needs_unit on needs (unit_id, id);
-- Nobody waits twice for the same.
create unique index uq_needs_open on needs (household_id, kind, coalesce(member_id, household_id)) where state = 'OPEN';
