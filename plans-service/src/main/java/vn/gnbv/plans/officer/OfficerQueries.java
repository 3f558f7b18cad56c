package vn.gnbv.plans.officer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Reads officers. */
@ApplicationScoped
class OfficerQueries {

    private static final TypeReference<List<RegisterOfficer.ClassAttended>> CLASSES = new TypeReference<>() {};

    /** What a list of officers can be narrowed by. */
    record OfficerFilter(
            @Nullable UUID organisationId,
            @Nullable UUID unitId,
            @Nullable OfficerRole role,
            @Nullable LocalDate asOf) {}

    private final Database database;
    private final ObjectMapper json;

    OfficerQueries(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<OfficerView> list(OfficerFilter filter, @Nullable UUID after, int limit) {
        return Query.of("select * from officers")
                .whereGiven(filter.organisationId(), "organisation_id = ?")
                .whereGiven(filter.unitId(), "unit_id = ?")
                .whereGiven(filter.role(), "role = ?")
                .whereGiven(filter.asOf(), "daterange(valid_from, valid_to, '[]') @> ?::date")
                .whereGiven(after, "id > ?")
                .then("order by id limit ?", limit)
                .list(database, this::officer);
    }

    Optional<OfficerView> find(UUID id) {
        return Query.of("select * from officers").where("id = ?", id).first(database, this::officer);
    }

    private OfficerView officer(ResultSet row) throws SQLException {
        return new OfficerView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("organisation_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                OfficerRole.valueOf(row.getString("role")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                classes(row.getString("classes")),
                row.getString("name"),
                row.getString("contact"));
    }

    private List<RegisterOfficer.ClassAttended> classes(String text) {
        try {
            return json.readValue(text, CLASSES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
