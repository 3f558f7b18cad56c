-- Inputs and cells are written in the statement that writes their aggregate, and nobody may delete any of them: what a foreign
-- key would look up again for every row can be in no other way, and took a quarter of the time of a whole country.
alter table aggregate_inputs drop constraint fk_aggregate_inputs_aggregate;
alter table aggregate_cells drop constraint fk_aggregate_cells_aggregate;
-- Nothing is looked up by it.
drop index ix_aggregate_inputs_obligation;
