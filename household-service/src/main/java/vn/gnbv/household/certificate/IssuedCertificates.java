package vn.gnbv.household.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;

/** The certificates of a decision that have not been replaced, for who prints them. */
@ApplicationScoped
public class IssuedCertificates {

    /** @param code stands on it; whoever has it can check it */
    public record Issued(LocalDate on, @Nullable LocalDate validTo, String code) {}

    private final Database database;
    private final CertificateCodes codes;

    IssuedCertificates(Database database, CertificateCodes codes) {
        this.database = database;
        this.codes = codes;
    }

    /** By household. */
    public Map<UUID, Issued> of(UUID recognition) {
        var issued = new HashMap<UUID, Issued>();
        database.rows(
                "select * from certificates where recognition_id = ? and replaced_by is null",
                row -> issued.put(
                        row.getObject("household_id", UUID.class),
                        new Issued(
                                row.getObject("issued_on", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class),
                                codes.code(row.getObject("id", UUID.class)))),
                recognition);
        return issued;
    }
}
