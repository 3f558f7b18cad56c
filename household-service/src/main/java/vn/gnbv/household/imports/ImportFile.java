package vn.gnbv.household.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HexFormat;

/** A file as it was sent; the same by its content. */
public record ImportFile(byte[] content) {

    @JsonValue
    public String sha256() {
        return HexFormat.of().formatHex(JsonLines.sha256().digest(content));
    }
}
