-- The results of the programme in a period; a short form after the monitoring forms of Circular 10/2022/TT-BLĐTBXH.
insert into report_forms (code, name_vi, name_en, legal_basis) values
  ('GNBV-RESULTS', 'Kết quả thực hiện Chương trình giảm nghèo bền vững',
   'Results of the Sustainable Poverty Reduction Programme', 'Thông tư 10/2022/TT-BLĐTBXH');

insert into form_indicators
  (form_code, position, code, name_vi, name_en, unit, source, applies_to, numerator, denominator) values
  ('GNBV-RESULTS', 1, 'POOR_HOUSEHOLDS', 'Số hộ nghèo', 'Poor households',
   'HOUSEHOLD', 'REVIEW_RESULT', 'COMMUNE', null, null),
  ('GNBV-RESULTS', 2, 'NEAR_POOR_HOUSEHOLDS', 'Số hộ cận nghèo', 'Near-poor households',
   'HOUSEHOLD', 'REVIEW_RESULT', 'COMMUNE', null, null),
  ('GNBV-RESULTS', 3, 'POOR_AND_NEAR_POOR_PERSONS', 'Số nhân khẩu thuộc hộ nghèo, hộ cận nghèo',
   'Persons in poor and near-poor households', 'PERSON', 'REVIEW_RESULT', 'COMMUNE', null, null),
  ('GNBV-RESULTS', 4, 'ASSIGNED_VND', 'Kinh phí được giao trong năm', 'Money assigned for the year',
   'VND', 'BUDGET', 'ALL', null, null),
  ('GNBV-RESULTS', 5, 'DISBURSED_VND', 'Kinh phí đã giải ngân', 'Money disbursed',
   'VND', 'BUDGET', 'ALL', null, null),
  ('GNBV-RESULTS', 6, 'DISBURSEMENT_RATE', 'Tỷ lệ giải ngân so với kinh phí được giao',
   'Money disbursed as a share of money assigned', 'RATIO', 'COMPUTED', 'ALL', 'DISBURSED_VND', 'ASSIGNED_VND');
