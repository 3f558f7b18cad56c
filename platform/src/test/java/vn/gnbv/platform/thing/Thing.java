package vn.gnbv.platform.thing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import vn.gnbv.platform.Ids;

/** The smallest aggregate that there can be, to try the platform on. */
@Entity
@Table(name = "things")
class Thing {

    @Id
    UUID id;

    String name;

    @Version
    int version;

    protected Thing() {}

    Thing(String name) {
        this.id = Ids.next();
        this.name = name;
    }

    void rename(String name) {
        this.name = name;
    }
}
