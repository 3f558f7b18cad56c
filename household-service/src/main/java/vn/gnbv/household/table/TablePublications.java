package vn.gnbv.household.table;

import com.fasterxml.jackson.core.JsonProcessingException;
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

/** Tables as they were published (<i>số liệu đã công bố</i>). */
@ApplicationScoped
class TablePublications {

    /** A publication with what was published. */
    record Published(TablePublicationView.Item item, OfficialTableView table) {}

    private final Database database;
    private final ObjectMapper json;

    TablePublications(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @return false where the same document has published it already */
    boolean add(UUID id, PublishTable said, OfficialTableView table, String by) {
        return database.write(
                        """
                        insert into table_publications (id, table_number, unit_id, as_of, document_number, issued_on, content,
                                                        published_by)
                        values (?, ?, ?, ?, ?, ?, ?::json, ?) on conflict do nothing""",
                        id,
                        said.number(),
                        TableQueries.node(said.unitId()),
                        said.asOf(),
                        said.documentNumber(),
                        said.issuedOn(),
                        written(table),
                        by)
                == 1;
    }

    Optional<Published> find(UUID id) {
        return Optional.ofNullable(database.row(
                "select * from table_publications where id = ?",
                row -> new Published(item(row), read(row.getString("content"))),
                id));
    }

    /** What has been published of the same table, unit and day. */
    List<OfficialTableView> tables(TableReader.Question question) {
        return database.rows(
                "select content from table_publications where unit_id = ? and table_number = ? and as_of = ?",
                row -> read(row.getString(1)),
                question.node(),
                question.table().number(),
                question.asOf());
    }

    List<TablePublicationView.Item> list(
            @Nullable UUID unit, @Nullable Integer number, @Nullable LocalDate asOf, @Nullable UUID after, int limit) {
        return Query.of("select id, table_number, unit_id, as_of, document_number, issued_on, published_at"
                        + " from table_publications")
                .whereGiven(unit, "unit_id = ?")
                .whereGiven(number, "table_number = ?")
                .whereGiven(asOf, "as_of = ?")
                .whereGiven(after, "id > ?")
                .then("order by id limit ?", limit)
                .list(database, TablePublications::item);
    }

    private static TablePublicationView.Item item(ResultSet row) throws SQLException {
        var unit = row.getObject("unit_id", UUID.class);
        return new TablePublicationView.Item(
                row.getObject("id", UUID.class),
                row.getInt("table_number"),
                unit.equals(TableQueries.COUNTRY) ? null : unit,
                row.getObject("as_of", LocalDate.class),
                row.getString("document_number"),
                row.getObject("issued_on", LocalDate.class),
                row.getTimestamp("published_at").toInstant());
    }

    private String written(OfficialTableView table) {
        try {
            return json.writeValueAsString(table);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private OfficialTableView read(String table) {
        try {
            return json.readValue(table, OfficialTableView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
