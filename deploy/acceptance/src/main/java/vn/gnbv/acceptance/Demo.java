package vn.gnbv.acceptance;

/** Loads the demo into a running suite through the public APIs alone, by the same steps that the story is told with. */
final class Demo {

    private Demo() {}

    public static void main(String[] arguments) {
        new SongMa2024(new Gnbv(System.getenv())).tell(System.out::println);
    }
}
