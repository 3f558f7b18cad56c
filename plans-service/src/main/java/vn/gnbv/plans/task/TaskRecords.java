package vn.gnbv.plans.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.Ids;
import vn.gnbv.platform.caller.Caller;
import vn.gnbv.platform.database.Database;

/** Writes down who answers for a task and how far it has come; nothing of it is ever changed. */
@ApplicationScoped
public class TaskRecords {

    /** A responsibility that passes from one to another, or to nobody. */
    record Passing(
            UUID task,
            Role role,
            ResponsibilitiesView.Kind kind,
            UUID origin,
            @Nullable UUID group,
            UUID from,
            @Nullable UUID to,
            LocalDate day,
            String basis) {}

    private final Database database;
    private final Caller caller;
    private final Clock clock;

    TaskRecords(Database database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** One change of its responsibilities at a time. */
    void lock(UUID task) {
        database.row("select 1 from tasks where id = ? for update", row -> true, task);
    }

    void pass(Passing passing) {
        database.write(
                """
                        insert into task_responsibilities (id, task_id, role, kind, origin_organisation_id,
                          group_organisation_id, from_organisation_id, to_organisation_id, day, basis, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                passing.task(),
                passing.role(),
                passing.kind(),
                passing.origin(),
                passing.group(),
                passing.from(),
                passing.to(),
                passing.day(),
                passing.basis(),
                caller.id());
    }

    /** The organisation that the paper names, from which this one has its responsibility. */
    UUID origin(UUID task, Role role, UUID organisation, LocalDate day) {
        var origin = database.row("""
                        select origin_id from task_holdings(array[?]::uuid[])
                        where role = ? and organisation_id = ? and coalesce(since <= ?::date, true)
                        order by since desc nulls last limit 1""", row -> row.getObject(1, UUID.class), task, role, organisation, day);
        return origin == null ? organisation : origin;
    }

    /** Whether the organisation has already passed the task on at this day or later. */
    boolean hasPassedOn(UUID task, Role role, UUID organisation, LocalDate day) {
        return database.row("""
                                select 1 from task_responsibilities
                                where task_id = ? and role = ? and from_organisation_id = ? and day >= ? limit 1""", row -> true, task, role, organisation, day) != null;
    }

    UUID report(UUID task, UUID organisation, ReportProgress entry) {
        var id = Ids.next();
        var evidence = entry.evidence();
        write(
                id,
                task,
                organisation,
                entry.state(),
                percent(entry),
                entry.note(),
                evidence == null ? null : evidence.link(),
                evidence == null ? null : evidence.sha256(),
                entry.happenedOn(),
                null,
                entry.corrects());
        return id;
    }

    private static @Nullable Integer percent(ReportProgress entry) {
        return switch (entry.state()) {
            case DONE -> 100;
            case NOT_STARTED -> 0;
            case IN_PROGRESS, BLOCKED -> entry.percent();
        };
    }

    /** The duty to issue one's own plan, asked for by the plan above, is done by issuing it. */
    public void issued(UUID planAbove, UUID issuer, UUID plan, LocalDate issuedOn) {
        var today = LocalDate.now(clock);
        var duties = database.rows("""
                        select distinct h.task_id
                        from task_holdings(array(
                          select t.id from tasks t
                          where t.plan_id = ? and t.kind = 'ISSUE_OWN_PLAN' and t.last_edition is null)) h
                        cross join (values (?::date), (?::date)) of (day)
                        where h.organisation_id = ? and h.role = 'LEAD'
                          and coalesce(h.since <= of.day, true) and coalesce(h.until > of.day, true)""", row -> row.getObject(1, UUID.class), planAbove, today, issuedOn, issuer);
        for (var duty : duties) {
            write(
                    Ids.next(),
                    duty,
                    issuer,
                    ProgressState.DONE,
                    100,
                    null,
                    "/v1/plans/" + plan,
                    null,
                    issuedOn,
                    plan,
                    null);
        }
    }

    private void write(
            UUID id,
            UUID task,
            UUID organisation,
            ProgressState state,
            @Nullable Integer percent,
            @Nullable String note,
            @Nullable String link,
            @Nullable String sha256,
            LocalDate happenedOn,
            @Nullable UUID plan,
            @Nullable UUID corrects) {
        database.write(
                """
                        insert into task_progress (id, task_id, organisation_id, state, percent, note, evidence_link,
                          evidence_sha256, happened_on, plan_id, corrects, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                task,
                organisation,
                state,
                percent,
                note,
                link,
                sha256,
                happenedOn,
                plan,
                corrects,
                caller.id());
    }
}
