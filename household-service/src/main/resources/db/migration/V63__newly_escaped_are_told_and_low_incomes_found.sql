-- A recipient may follow who has escaped for as long as that is new. Who follows those on no list goes on following all of
-- them, also while their escape is new.
alter table recipients
  drop constraint ck_recipients_classes,
  add constraint ck_recipients_classes
    check (cardinality(classes) > 0 and classes <@ array['POOR', 'NEAR_POOR', 'NEWLY_ESCAPED', 'NOT_POOR']);
update recipients set classes = classes || 'NEWLY_ESCAPED'::text where 'NOT_POOR' = any (classes);

-- What a worker's income was found to be is looked for by the person, in whichever household that was.
create index ix_income_confirmations_member on income_confirmations (member_id) where member_id is not null;
