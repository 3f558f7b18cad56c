package vn.gnbv.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Which ports of this machine can be used, and which variable names one. */
final class Ports {

    private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /** A port outside the range from which the system gives ports to connections, so that a restart finds it free again. */
    static int free() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .filter(port -> isFree(port) && HANDED_OUT.add(port))
                .findFirst()
                .orElseThrow();
    }

    static void requireFree(String name, int port) {
        if (!isFree(port)) {
            throw new CannotStart(
                    "port %d for %s is taken; set %s to a free one".formatted(port, name, variable(name)));
        }
    }

    static String variable(String name) {
        return "GNBV_" + name.toUpperCase(Locale.ROOT) + "_PORT";
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
