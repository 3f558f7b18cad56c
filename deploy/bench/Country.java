import java.sql.Connection;
import java.util.UUID;

/**
 * An invented country before and after the reform of July 2025, which one commune in three outlives, with villages, and a
 * thousand issued plans of 26 tasks with their progress.
 */
final class Country {

    static final String UNITS = "01900000-0000-7000-8000-";
    static final String ORGANISATIONS = "01900000-0000-7000-8001-";
    static final String TASKS = "01900000-0000-7000-8004-";
    /** Ids end in a number of twelve digits, so that it can be drawn at random without a leading zero. */
    static final long FIRST = 100_000_000_000L;

    static final long COMMUNES = FIRST + 1001;
    static final int COMMUNE_COUNT = 10_035;
    static final int TASK_COUNT = 26_000;
    static final UUID PROVINCE = UUID.fromString(UNITS + (FIRST + 1));

    private Country() {}

    /** Fills the empty database, or leaves it as it is when it has been filled. */
    static void fill(Connection database) throws Exception {
        if (Bench.text(database, "select count(*) from task_progress").equals(String.valueOf(3 * TASK_COUNT))) {
            return;
        }
        System.out.print("Writing a country with its plans ... ");
        var begin = System.nanoTime();
        Bench.execute(database, "set session_replication_role = replica");
        Bench.execute(database, "truncate administrative_units, administrative_unit_versions, area_versions, area_paths,"
                + " organisations, plans, tasks, task_progress cascade");
        units(database);
        plans(database);
        Bench.execute(database, "set session_replication_role = default");
        Bench.execute(database, "vacuum analyze");
        Bench.execute(database, "checkpoint");
        System.out.printf("%.0f s.%n", (System.nanoTime() - begin) / 1e9);
    }

    private static void units(Connection database) throws Exception {
        Bench.execute(database, """
                create temp table places as
                select ('%1$s' || (%2$d + n))::uuid as id, ('%1$s' || (%2$d + parent))::uuid as parent, level, kind, name,
                       code, daterange(first, until) as valid
                from (
                  select n, null::bigint as parent, 'PROVINCE' as level, 'PROVINCE' as kind, 'Tỉnh ' || n as name,
                         lpad(n::text, 2, '0') as code, date '2021-01-01' as first,
                         case when n > 34 then date '2025-07-01' end as until
                  from generate_series(1, 63) n
                  union all
                  select 100 + n, 1 + n %% 63, 'DISTRICT', 'DISTRICT', 'Huyện ' || n, lpad(n::text, 3, '0'), '2021-01-01',
                         '2025-07-01'
                  from generate_series(0, 704) n
                  union all
                  select 1001 + n, 100 + n %% 705, 'COMMUNE', 'COMMUNE', 'Xã ' || n, lpad(n::text, 5, '0'), '2021-01-01',
                         '2025-07-01'
                  from generate_series(0, 10034) n
                  union all
                  select 1001 + n, 1 + n %% 34, 'COMMUNE', 'COMMUNE', 'Xã ' || n, lpad(n::text, 5, '0'), '2025-07-01', null
                  from generate_series(0, 9960, 3) n
                  union all
                  select 20001 + n, 1001 + 3 * (n %% 3321), 'VILLAGE', 'VILLAGE', 'Bản SAMPLE ' || n,
                         lpad((3 * (n %% 3321))::text, 5, '0') || '-' || (1 + n / 3321), '2025-07-01', null
                  from generate_series(0, 94999) n) country""".formatted(UNITS, FIRST));
        Bench.execute(database, "insert into administrative_units select distinct id, 0 from places");
        Bench.execute(database, """
                insert into administrative_unit_versions
                  (unit_id, valid, code, name, name_plain, type, level, parent_id, area_type, legal_basis)
                select id, valid, code, name, lower(name), kind, level, parent,
                       case level when 'COMMUNE' then 'RURAL' end, null
                from places""");
        Bench.execute(database, "insert into area_versions select id, parent, valid from places");
        Bench.execute(database, """
                with recursive path(unit_id, ancestor_id, valid) as (
                  select unit_id, unit_id, valid from area_versions
                  union all
                  select p.unit_id, v.parent_id, p.valid * v.valid
                  from path p join area_versions v on v.unit_id = p.ancestor_id and v.valid && p.valid
                  where v.parent_id is not null)
                insert into area_paths select unit_id, ancestor_id, valid from path""");
    }

    /** Some organisations lead much, most of them little. */
    private static void plans(Connection database) throws Exception {
        Bench.execute(database, """
                insert into organisations select ('%s' || (%d + n))::uuid, 0 from generate_series(0, 399) n""".formatted(ORGANISATIONS, FIRST));
        Bench.execute(database, """
                insert into plans (id, programme_id, unit_id, area_date, year, title, issuer_organisation_id, legal_bases,
                                   sample, state, edition, number, number_unknown, issued_on, issued_on_precision,
                                   signer_name, signer_position, changed_at, version)
                select ('01900000-0000-7000-8003-' || (%1$d + n))::uuid, '01900000-0000-7000-8005-000000000001',
                       ('%2$s' || (%1$d + 1001 + n))::uuid, '2024-01-01', 2024, 'Kế hoạch SAMPLE ' || n,
                       ('%3$s' || (%1$d + n %% 400))::uuid, '[]', '[]', 'ISSUED', 1, n || '/KH-UBND', false, '2024-01-15',
                       'DAY', 'SAMPLE', 'Chủ tịch', now(), 3
                from generate_series(0, 999) n""".formatted(FIRST, UNITS, ORGANISATIONS));
        Bench.execute(database, """
                insert into tasks (id, plan_id, position, number, task_group, content, expected_product,
                                   lead_organisation_ids, coordinating_organisation_ids, component_ids, schedule, due_on,
                                   due_kind, since_edition)
                select ('%1$s' || (%2$d + n))::uuid, ('01900000-0000-7000-8003-' || (%2$d + n / 26))::uuid, n %% 26,
                       (1 + n %% 26)::text, 'Nhóm ' || n %% 5,
                       'SAMPLE: rà soát, hỗ trợ và báo cáo kết quả thực hiện của các xã trong quý, việc số ' || n,
                       'Báo cáo kết quả', array[('%3$s' || (%2$d + floor(400 * power(random(), 2))::int))::uuid],
                       array[('%3$s' || (%2$d + n %% 400))::uuid, ('%3$s' || (%2$d + (n + 7) %% 400))::uuid],
                       array['01900000-0000-7000-8006-000000000001']::uuid[], 'DATED', date '2024-02-01' + n %% 300, 'BEFORE', 1
                from generate_series(0, %4$d) n""".formatted(TASKS, FIRST, ORGANISATIONS, TASK_COUNT - 1));
        Bench.execute(database, """
                insert into task_progress (id, task_id, organisation_id, state, percent, happened_on, plan_id, recorded_by)
                select gen_random_uuid(), t.id, t.lead_organisation_ids[1],
                       case when k = 3 and t.position % 3 = 0 then 'DONE' else 'IN_PROGRESS' end,
                       case when k = 3 and t.position % 3 = 0 then 100 else 25 * k end,
                       date '2024-02-01' + 30 * k, t.plan_id, 'bench'
                from tasks t, generate_series(1, 3) k""");
    }
}
