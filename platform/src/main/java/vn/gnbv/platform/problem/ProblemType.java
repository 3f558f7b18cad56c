package vn.gnbv.platform.problem;

/**
 * One kind of problem in the closed catalogue of an API (RFC 9457). Implemented by one enum per service; the constant's
 * name is the stable, never localised {@code code}. Texts are {@link java.text.MessageFormat} patterns.
 */
public interface ProblemType {

    String name();

    Text text();

    /** HTTP status, 400 to 599. */
    default int status() {
        return text().status();
    }

    /**
     * What is said of it.
     *
     * @param status HTTP status, 400 to 599
     * @param vi in Vietnamese
     * @param en in English
     */
    record Text(int status, String vi, String en) {}
}
