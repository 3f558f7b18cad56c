import java.sql.Connection;
import java.util.UUID;

/** Invented budget lines of 34 provinces and 3,321 communes whose shares are skewed as real ones are: 100,000 a year. */
final class MoneyLines {

    static final UUID COUNTRY = UUID.fromString("01900000-0000-7000-8000-000000000999");
    static final UUID PROVINCE = UUID.fromString("01900000-0000-7000-8000-000000000000");
    static final UUID PROGRAMME = UUID.fromString("01900000-0000-7000-b000-000000000001");
    static final int A_YEAR = 100_000;

    /** The ids of lines end in their number. */
    static final String PREFIX = "01900000-0000-7000-b300-";

    private MoneyLines() {}

    /** Fills the database, or leaves it as it is when it holds as many lines already. */
    static void fill(Connection database, int lines) throws Exception {
        try (var row = database.createStatement().executeQuery("select count(*) from budget_lines")) {
            row.next();
            if (row.getInt(1) == lines) {
                return;
            }
        }
        System.out.printf("Writing %,d lines ... ", lines);
        var begin = System.nanoTime();
        for (var sql : """
                set session_replication_role = replica;
                truncate budget_lines, budget_entries, budget_decisions, disbursements, event_log, event_outbox, idempotency_keys,
                  unit_copies, component_copies, programme_copies, organisation_copies, area_versions, area_paths cascade;
                insert into programme_copies values ('%3$s', 0);
                insert into component_copies
                  select ('01900000-0000-7000-b100-' || lpad(n::text, 12, '0'))::uuid, '%3$s', null, 'DA' || n, 'Dự án',
                    'Project', '{RECURRENT,INVESTMENT}' from generate_series(0, 7) n;
                insert into organisation_copies
                  select ('01900000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, 'Cơ quan', 0
                  from generate_series(0, 999) n;
                create temp table places as
                  select ('01900000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid as unit, case
                    when n > 9999 then ('01900000-0000-7000-8000-' || lpad((n %% 34)::text, 12, '0'))::uuid
                    when n < 34 then '%2$s'::uuid end as parent
                  from (select generate_series(0, 33) union select 999 union select generate_series(10000, 13320)) t(n);
                insert into unit_copies select unit, 0 from places;
                insert into area_versions select unit, parent, '(,)'::daterange from places;
                insert into area_paths
                  select unit, unit, '(,)'::daterange from places union all select unit, parent, '(,)'::daterange from places
                  where parent is not null union all select unit, '%2$s', '(,)'::daterange from places
                  where parent is not null and parent <> '%2$s';
                select setseed(0.5);
                insert into budget_decisions (id, kind, number, issued_on, issuer, programme_id, unit_id, year, sample,
                    recorded_at, recorded_by, version)
                  select ('01900000-0000-7000-b200-' || lpad(n::text, 12, '0'))::uuid, 'ASSIGNMENT', n || '/QĐ-UBND',
                    make_date(2023 - n / 1000, 12, 18), 'UBND', '%3$s', '%2$s', 2024 - n / 1000, true, now(), 'bench', 0
                  from generate_series(0, %1$d / 100) n;
                insert into budget_lines (id, decision_id, decision_unit_id, assigned_on, programme_id, component_id,
                    unit_id, scope_unit_id, holder_organisation_id, lead_organisation_ids, year, origin_year, source,
                    capital_type, assigned_vnd, adjusted_vnd, allocated_vnd, carried_in_vnd, carried_out_vnd,
                    committed_vnd, advanced_vnd, disbursed_vnd, cancelled_vnd, state, flags, version, payable_until)
                  select ('%4$s' || lpad(n::text, 12, '0'))::uuid,
                    ('01900000-0000-7000-b200-' || lpad((n / 100)::text, 12, '0'))::uuid, '%2$s',
                    make_date(2023 - (n - 1) / 100000, 12, 18), '%3$s',
                    ('01900000-0000-7000-b100-' || lpad((n %% 8)::text, 12, '0'))::uuid, unit, unit,
                    ('01900000-0000-7000-9000-' || lpad((n %% 1000)::text, 12, '0'))::uuid, '{}',
                    2024 - (n - 1) / 100000, 2024 - (n - 1) / 100000 - n %% 3,
                    (array['CENTRAL', 'COUNTERPART', 'INTEGRATED', 'ENTRUSTED', 'MOBILISED'])[1 + n / 8 %% 5],
                    (array['RECURRENT', 'INVESTMENT', 'NOT_STATED'])[1 + n / 40 %% 3],
                    case when n = 1 then 900000000000000 else 1000000000 end, 0, 0, nullif(n %% 4, 0), 0, 0, 0,
                    n %% 700 * 1000000, 0, 'OPEN', '{}', 1, make_date(2025 - (n - 1) / 100000, 1, 31)
                  from (select n, ('01900000-0000-7000-8000-'
                      || lpad((10000 + floor(3321 * power(random(), 2)))::int::text, 12, '0'))::uuid as unit
                    from generate_series(1, %1$d) n) l;
                insert into budget_entries (line_id, line_version, account, change_vnd, available_vnd, document_kind,
                    document_id, document_date, position, recorded_by)
                  select id, 0, 'ASSIGNED', assigned_vnd, assigned_vnd, 'BUDGET_DECISION', decision_id, assigned_on, 0,
                    'bench' from budget_lines
                  union all select id, 0, 'CARRIED_IN', carried_in_vnd, assigned_vnd, 'BUDGET_DECISION', decision_id,
                    assigned_on, 0, 'bench' from budget_lines where carried_in_vnd is not null
                  union all select id, 1, 'DISBURSED', disbursed_vnd, available_vnd, 'DISBURSEMENT', gen_random_uuid(),
                    assigned_on + 30 + ((assigned_vnd / 7 + disbursed_vnd / 1000000) %% 300)::int, 0, 'bench'
                    from budget_lines where disbursed_vnd > 0;
                drop table places;
                set session_replication_role = default;
                vacuum analyze;
                checkpoint""".formatted(lines, COUNTRY, PROGRAMME, PREFIX).split(";\n")) {
            try (var statement = database.createStatement()) {
                // Until when a line may be paid from is told apart only since there is a column for it.
                statement.execute(hasColumn(database) ? sql : sql.replace(", payable_until)", ")")
                        .replace(", 1, make_date(2025 - (n - 1) / 100000, 1, 31)", ", 1"));
            }
        }
        System.out.printf("%.0f s.%n", (System.nanoTime() - begin) / 1e9);
    }

    private static boolean hasColumn(Connection database) throws Exception {
        try (var row = database.createStatement().executeQuery(
                "select 1 from information_schema.columns where table_name = 'budget_lines' and column_name = 'payable_until'")) {
            return row.next();
        }
    }
}
