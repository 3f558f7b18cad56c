package vn.gnbv.household.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.gnbv.household.lifecycle.LifecycleStatus;
import vn.gnbv.platform.database.Database;
import vn.gnbv.platform.database.Query;

/** Rows that never change. */
@ApplicationScoped
class Recipients {

    private final Database database;

    Recipients(Database database) {
        this.database = database;
    }

    /** False when there is one of this code. */
    boolean add(UUID id, RegisterRecipient recipient) {
        return database.write(
                        """
                        insert into recipients (id, code, name_vi, name_en, classes, of_members, youngest, oldest,
                                                legal_basis, column_fields, column_headings, version)
                        values (?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?::text[], ?::text[], 0)
                        on conflict (code) do nothing""",
                        id,
                        recipient.code(),
                        recipient.nameVi(),
                        recipient.nameEn(),
                        String.join(
                                ",",
                                recipient.classes().stream().map(Enum::name).toList()),
                        recipient.ofMembers(),
                        recipient.youngest(),
                        recipient.oldest(),
                        recipient.legalBasis(),
                        texts(recipient.columns(), column -> column.field().name()),
                        texts(recipient.columns(), RecipientColumn::heading))
                == 1;
    }

    Optional<RecipientView> find(UUID id) {
        return Query.of("select * from recipients").where("id = ?", id).first(database, Recipients::view);
    }

    List<RecipientView> list(@Nullable UUID after, int limit) {
        return Query.of("select * from recipients")
                .whereGiven(after, "id > ?")
                .then("order by id limit ?", limit)
                .list(database, Recipients::view);
    }

    private static String @Nullable [] texts(
            @Nullable List<RecipientColumn> columns, Function<RecipientColumn, String> text) {
        return columns == null ? null : columns.stream().map(text).toArray(String[]::new);
    }

    private static RecipientView view(ResultSet row) throws SQLException {
        return new RecipientView(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name_vi"),
                row.getString("name_en"),
                Arrays.stream((String[]) row.getArray("classes").getArray())
                        .map(LifecycleStatus::valueOf)
                        .toList(),
                row.getBoolean("of_members"),
                row.getObject("youngest", Integer.class),
                row.getObject("oldest", Integer.class),
                row.getString("legal_basis"),
                columns(row));
    }

    private static @Nullable List<RecipientColumn> columns(ResultSet row) throws SQLException {
        if (row.getArray("column_fields") == null) {
            return null;
        }
        var fields = (String[]) row.getArray("column_fields").getArray();
        var headings = (String[]) row.getArray("column_headings").getArray();
        return IntStream.range(0, fields.length)
                .mapToObj(i -> new RecipientColumn(MovementField.valueOf(fields[i]), headings[i]))
                .toList();
    }
}
