package vn.gnbv.household.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.household.HouseholdService;
import vn.gnbv.household.standard.PovertyClass;
import vn.gnbv.platform.database.Database;

/** Reads certificates, and what they are worth. */
@ApplicationScoped
class CertificateQueries {

    private static final String SELECT = "select c.* from certificates c where (" + HouseholdService.inSight("c") + ")";

    private final Database database;
    private final CertificateCodes codes;

    CertificateQueries(Database database, CertificateCodes codes) {
        this.database = database;
        this.codes = codes;
    }

    /** The decision that certificates are issued for. */
    record Recognition(UUID unitId, LocalDate decidedOn) {}

    @Nullable
    Recognition recognition(UUID id) {
        return database.row(
                "select unit_id, decided_on from recognitions where id = ?",
                row -> new Recognition(
                        row.getObject("unit_id", UUID.class), row.getObject("decided_on", LocalDate.class)),
                id);
    }

    /** A household that by this decision is poor or near-poor on the day of issue, and that has no certificate of it. */
    record Uncertified(UUID householdId, PovertyClass povertyClass) {}

    List<Uncertified> uncertified(UUID recognition, LocalDate issuedOn) {
        return database.rows(
                """
                select s.household_id, s.poverty_class from household_statuses s
                cross join lateral household_standing(s.household_id, ?) h
                where s.recognition_id = ? and h.recognition_id = s.recognition_id
                  and s.poverty_class in ('POOR', 'NEAR_POOR') and not exists (
                  select 1 from certificates c
                  where c.recognition_id = s.recognition_id and c.household_id = s.household_id and c.withdrawn_on is null)
                order by s.seq""",
                row -> new Uncertified(
                        row.getObject("household_id", UUID.class),
                        PovertyClass.valueOf(row.getString("poverty_class"))),
                issuedOn,
                recognition);
    }

    Optional<CertificateView> find(UUID id, @Nullable UUID area) {
        return Optional.ofNullable(database.row(SELECT + " and c.id = ?", this::view, area, area, id));
    }

    List<CertificateView> list(@Nullable UUID area, UUID recognition, @Nullable UUID after, int limit) {
        return database.rows(
                SELECT + " and c.recognition_id = ? and (?::uuid is null or c.id > ?) order by c.id limit ?",
                this::view,
                area,
                area,
                recognition,
                after,
                after,
                limit);
    }

    CertificateVerification verify(String code, LocalDate today) {
        var verification = database.row(
                """
                select c.poverty_class, c.issued_on, least(c.valid_to, c.withdrawn_on - 1, h.ended_on - 1, (
                  select min(m.decided_on) - 1 from household_movements m
                  join household_statuses own on own.recognition_id = c.recognition_id and own.household_id = c.household_id
                  where m.household_id = c.household_id and m.poverty_class <> c.poverty_class
                    and (m.decided_on, m.seq) > (own.decided_on, own.seq))) as last_day
                from certificates c join households h on h.id = c.household_id
                where c.code_match = ?""",
                row -> CertificateVerification.of(
                        PovertyClass.valueOf(row.getString("poverty_class")),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        today),
                (Object) codes.match(code));
        return verification == null ? CertificateVerification.UNKNOWN : verification;
    }

    private CertificateView view(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new CertificateView(
                id,
                row.getInt("version"),
                row.getObject("household_id", UUID.class),
                row.getObject("recognition_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                PovertyClass.valueOf(row.getString("poverty_class")),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                codes.code(id),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getObject("replaced_by", UUID.class));
    }
}
