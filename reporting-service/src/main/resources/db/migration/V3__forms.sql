create table report_forms (
  code        text    not null constraint pk_report_forms primary key,
  version     integer not null default 0,
  name_vi     text    not null,
  name_en     text    not null,
  legal_basis text    not null
);

create table form_indicators (
  form_code   text    not null constraint fk_form_indicators_form references report_forms,
  position    integer not null,
  code        text    not null,
  name_vi     text    not null,
  name_en     text    not null,
  unit        text    not null,
  source      text    not null,
  applies_to  text    not null,
  numerator   text,
  denominator text,
  constraint pk_form_indicators primary key (form_code, code),
  constraint uq_form_indicators_position unique (form_code, position),
  constraint fk_form_indicators_numerator foreign key (form_code, numerator) references form_indicators,
  constraint fk_form_indicators_denominator foreign key (form_code, denominator) references form_indicators,
  constraint ck_form_indicators_unit check (unit in ('HOUSEHOLD', 'PERSON', 'VND', 'RATIO')),
  constraint ck_form_indicators_source check (source in ('REVIEW_RESULT', 'BUDGET', 'COMPUTED')),
  constraint ck_form_indicators_applies_to check (applies_to in ('COMMUNE', 'ALL')),
  constraint ck_form_indicators_computed check (
    (source = 'COMPUTED') = (numerator is not null) and (source = 'COMPUTED') = (denominator is not null)
    and (source = 'COMPUTED') = (unit = 'RATIO'))
);
