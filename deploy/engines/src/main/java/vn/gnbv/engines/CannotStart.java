package vn.gnbv.engines;

/** Says in one line, meant for a person, why something did not start. */
public final class CannotStart extends RuntimeException {

    CannotStart(String line) {
        super(line);
    }

    CannotStart(String line, Throwable cause) {
        super(line, cause);
    }
}
