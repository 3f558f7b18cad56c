package vn.gnbv.platform.problem;

/**
 * One kind of problem in the closed catalogue of an API (RFC 9457). Implemented by one enum per service; the constant's
 * name is the stable, never localised {@code code}. Texts are {@link java.text.MessageFormat} patterns.
 */
public interface ProblemType {

    String name();

    /** HTTP status, 400 to 599. */
    int status();

    /** What is said in Vietnamese. */
    String vi();

    /** What is said in English. */
    String en();
}
