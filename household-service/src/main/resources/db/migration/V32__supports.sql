-- What can be given: rows that are added and never change.
create table support_contents (
  code      text    not null,
  category  text    not null,
  of_member boolean not null,
  name_vi   text    not null,
  name_en   text    not null,
  constraint pk_support_contents primary key (code),
  constraint ck_support_contents_category
    check (category in ('HEALTH', 'EDUCATION', 'PRODUCTION', 'CREDIT', 'HOUSING', 'OTHER'))
);
revoke update, delete on support_contents from "${appRole}";
insert into support_contents (code, category, of_member, name_vi, name_en) values
  ('HEALTH_INSURANCE', 'HEALTH', true, 'Thẻ bảo hiểm y tế', 'Health insurance card'),
  ('NUTRITION', 'HEALTH', true, 'Cải thiện dinh dưỡng cho trẻ em', 'Better nutrition of a child'),
  ('TUITION', 'EDUCATION', true, 'Miễn, giảm học phí, hỗ trợ chi phí học tập', 'Tuition and costs of learning'),
  ('VOCATIONAL_TRAINING', 'EDUCATION', true, 'Đào tạo nghề', 'Vocational training'),
  ('JOB_PLACEMENT', 'OTHER', true, 'Kết nối việc làm', 'Placement in a job'),
  ('WORK_ABROAD', 'OTHER', true, 'Đi làm việc ở nước ngoài theo hợp đồng', 'Contract work abroad'),
  ('LIVESTOCK', 'PRODUCTION', false, 'Con giống', 'Livestock'),
  ('SEEDS_AND_TOOLS', 'PRODUCTION', false, 'Cây giống, vật tư, công cụ sản xuất', 'Seeds, materials, tools of production'),
  ('LOAN', 'CREDIT', false, 'Vay vốn tín dụng chính sách', 'A loan of policy credit'),
  ('NEW_HOUSE', 'HOUSING', false, 'Xây mới nhà ở', 'A new house'),
  ('HOUSE_REPAIR', 'HOUSING', false, 'Sửa chữa nhà ở', 'Repair of a house'),
  ('WATER', 'HOUSING', false, 'Nước sinh hoạt', 'Water'),
  ('TOILET', 'HOUSING', false, 'Nhà tiêu hợp vệ sinh', 'A hygienic toilet'),
  ('TELECOM', 'OTHER', false, 'Dịch vụ viễn thông, thiết bị thông tin', 'Telecommunication, devices');

-- What of two contents may be given to the same: the latest that holds on the day decides, a later one stands beside it.
create table support_rules (
  id                 uuid        not null,
  seq                bigint      generated always as identity,
  first_content      text        not null,
  second_content     text        not null,
  verdict            text        not null,
  within_months      integer,
  apart_after_months integer,
  valid_from         date        not null,
  reason_vi          text        not null,
  reason_en          text        not null,
  legal_basis        text        not null,
  recorded_by        text        not null,
  recorded_at        timestamptz not null default clock_timestamp(),
  constraint pk_support_rules primary key (id),
  constraint fk_support_rules_first foreign key (first_content) references support_contents (code),
  constraint fk_support_rules_second foreign key (second_content) references support_contents (code),
  constraint ck_support_rules_order check (first_content <= second_content),
  constraint ck_support_rules_verdict check (verdict in ('REFUSE', 'WARN', 'ALLOW')),
  constraint ck_support_rules_months check (within_months >= 0 and apart_after_months > 0)
);
create index ix_support_rules_pair on support_rules (first_content, second_content, valid_from desc, seq desc);
revoke update, delete on support_rules from "${appRole}";
insert into support_rules (id, first_content, second_content, verdict, within_months, apart_after_months, valid_from,
                           reason_vi, reason_en, legal_basis, recorded_by) values
  ('01900000-0000-7000-b900-000000000001', 'NEW_HOUSE', 'NEW_HOUSE', 'REFUSE', null, 36, '2022-01-01',
   'Mỗi hộ chỉ được hỗ trợ nhà ở một lần; hộ tách chỉ được xét khi đã tách từ 3 năm.',
   'A household is helped with a house once; a household that has split off only three years after.',
   '90/QĐ-TTg (DA5)', 'migration'),
  ('01900000-0000-7000-b900-000000000002', 'HOUSE_REPAIR', 'NEW_HOUSE', 'REFUSE', null, 36, '2022-01-01',
   'Mỗi hộ chỉ được hỗ trợ nhà ở một lần, xây mới hoặc sửa chữa.',
   'A household is helped with a house once, by a new one or by repair.', '90/QĐ-TTg (DA5)', 'migration'),
  ('01900000-0000-7000-b900-000000000003', 'HOUSE_REPAIR', 'HOUSE_REPAIR', 'REFUSE', null, 36, '2022-01-01',
   'Mỗi hộ chỉ được hỗ trợ nhà ở một lần; hộ tách chỉ được xét khi đã tách từ 3 năm.',
   'A household is helped with a house once; a household that has split off only three years after.',
   '90/QĐ-TTg (DA5)', 'migration'),
  ('01900000-0000-7000-b900-000000000004', 'HEALTH_INSURANCE', 'HEALTH_INSURANCE', 'REFUSE', 0, null, '2022-01-01',
   'Mỗi người chỉ có một thẻ bảo hiểm y tế cho cùng thời gian.',
   'A person has one card of health insurance for the same time.', 'Kế hoạch GNBV 2024 Sông Mã, VI.4', 'migration'),
  ('01900000-0000-7000-b900-000000000005', 'TUITION', 'TUITION', 'REFUSE', 0, null, '2022-01-01',
   'Mỗi người học chỉ được hỗ trợ một lần cho cùng thời gian.',
   'A learner is helped once for the same time.', 'Kế hoạch GNBV 2024 Sông Mã, VI.4', 'migration'),
  ('01900000-0000-7000-b900-000000000007', 'NUTRITION', 'NUTRITION', 'REFUSE', 0, null, '2022-01-01',
   'Mỗi trẻ chỉ được hỗ trợ một lần cho cùng thời gian.', 'A child is helped once for the same time.',
   'Kế hoạch GNBV 2024 Sông Mã, VI.4', 'migration'),
  ('01900000-0000-7000-b900-000000000008', 'LOAN', 'LOAN', 'ALLOW', null, null, '2022-01-01',
   'Vốn tín dụng được vay lại sau khi trả.', 'Credit is lent again when it has been repaid.',
   'Kế hoạch GNBV 2024 Sông Mã, VI.4', 'migration'),
  ('01900000-0000-7000-b900-000000000009', 'JOB_PLACEMENT', 'JOB_PLACEMENT', 'ALLOW', null, null, '2022-01-01',
   'Người lao động có thể được kết nối việc làm nhiều lần.', 'A worker may be placed more than once.',
   'Kế hoạch GNBV 2024 Sông Mã, VI.4', 'migration'),
  ('01900000-0000-7000-b900-000000000006', 'LIVESTOCK', 'SEEDS_AND_TOOLS', 'WARN', 12, null, '2022-01-01',
   'Hỗ trợ sản xuất hai lần trong 12 tháng: cần đối chiếu nội dung của hai dự án.',
   'Support of production twice within twelve months: compare what the two projects give.', 'Kế hoạch GNBV 2024 Sông Mã, VI.4', 'migration');

-- The commune of a village, or the commune itself, as the tree was on the day; where it had none then, as it last was.
create function commune_of(unit uuid, on_day date) returns uuid
language sql stable
as $$
  select p.ancestor_id
  from area_paths p
  join unit_versions v on v.unit_id = p.ancestor_id and v.level = 'COMMUNE' and v.valid && p.valid
  where p.unit_id = unit
  order by p.valid @> on_day desc, lower(p.valid) desc nulls last
  limit 1
$$;

create table supports (
  id              uuid        not null,
  household_id    uuid        not null,
  member_id       uuid,
  unit_id         uuid        not null,
  commune_id      uuid        not null,
  content         text        not null,
  programme_id    uuid        not null,
  component_id    uuid,
  project_id      uuid,
  activity_id     uuid,
  source          text        not null,
  supported_on    date        not null,
  period_from     date        not null,
  period_to       date        not null,
  amount_vnd      bigint,
  norm_vnd        bigint,
  norm_basis      text,
  decision_number text,
  sample          boolean     not null,
  status          text,
  eligibility     text        not null,
  reasons         jsonb       not null,
  applicability   text        not null,
  state           text        not null,
  cancelled_on    date,
  recorded_by     text        not null,
  recorded_at     timestamptz not null default clock_timestamp(),
  version         integer     not null,
  constraint pk_supports primary key (id),
  constraint fk_supports_household foreign key (household_id) references households (id),
  constraint fk_supports_member foreign key (member_id) references household_members (id),
  constraint fk_supports_content foreign key (content) references support_contents (code),
  constraint ck_supports_source check (source in ('CENTRAL', 'COUNTERPART', 'INTEGRATED', 'ENTRUSTED', 'MOBILISED')),
  constraint ck_supports_period check (period_to >= period_from),
  constraint ck_supports_money check (amount_vnd >= 0 and norm_vnd > 0 and (norm_vnd is null) = (norm_basis is null)),
  constraint ck_supports_eligibility check (eligibility in ('ELIGIBLE', 'UNKNOWN')),
  constraint ck_supports_applicability check (applicability in ('APPLICABLE', 'UNKNOWN')),
  constraint ck_supports_state check (state in ('GIVEN', 'CANCELLED') and (state = 'CANCELLED') = (cancelled_on is not null))
);
create index ix_supports_household on supports (household_id, id);
create index ix_supports_member on supports (member_id) where member_id is not null;
create index ix_supports_unit on supports (unit_id, supported_on);
create index ix_supports_commune on supports (commune_id, supported_on);
create index ix_supports_component on supports (component_id, id);

-- What was told of a support that repeats another, and by which rule.
create table support_warnings (
  support_id uuid not null,
  earlier_id uuid not null,
  rule_id    uuid not null,
  constraint pk_support_warnings primary key (support_id, earlier_id),
  constraint fk_support_warnings_support foreign key (support_id) references supports (id),
  constraint fk_support_warnings_earlier foreign key (earlier_id) references supports (id),
  constraint fk_support_warnings_rule foreign key (rule_id) references support_rules (id)
);
revoke update, delete on support_warnings from "${appRole}";

alter table needs
  add column commune_id uuid,
  add column support_id uuid,
  add constraint fk_needs_support foreign key (support_id) references supports (id),
  add constraint ck_needs_support check ((met_by = 'SUPPORT') = (support_id is not null));
create index ix_needs_support on needs (support_id) where support_id is not null;
update needs set commune_id = coalesce(commune_of(unit_id, stated_on), unit_id);
alter table needs alter column commune_id set not null;
create index ix_needs_stated on needs (commune_id, stated_on);
create index ix_needs_ended on needs (commune_id, ended_on) where ended_on is not null;
